import { pt } from '../../units.ts';
import type { FaceId, Mark } from '../pages.ts';
import type { Typefaces } from '../typeface.ts';

/** A line of page furniture. `x` is its left end, its middle or its right end, as `align` says; `y` the baseline. */
export interface FurnitureLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face?: FaceId;
  readonly align?: 'left' | 'center' | 'right';
  /** Extra space after each letter, in ems. */
  readonly tracking?: number;
}

const shares = { left: 0, center: 0.5, right: 1 } as const;

/** The line as a mark that readers of the tags skip. */
export const furnitureLine = (line: FurnitureLine, faces: Typefaces): Mark => {
  const { text, x, y, size, face = 'regular', align = 'left', tracking = 0 } = line;
  const extra = tracking * size;
  const width = faces[face].width(text) * size + extra * text.length;
  const mark: Mark = {
    kind: 'text',
    tag: 'artifact',
    x: pt(x - (width - (align === 'right' ? extra : 0)) * shares[align]),
    y: pt(y),
    width: pt(width),
    face,
    size: pt(size),
    text,
  };
  return extra === 0 ? mark : { ...mark, tracking: pt(extra) };
};

import { pt } from '../units.ts';
import { baselineOf, type Type } from './measures.ts';
import type { FaceId, TagId } from './pages.ts';
import { type Slab, spacer, withFirst } from './slab.ts';
import type { Typefaces } from './typeface.ts';

/** A numeral, letter or bullet that hangs left of a text. */
export interface Marker {
  readonly text: string;
  readonly x: number;
  readonly type: Type;
  readonly face: FaceId;
  readonly tag: number;
}

/** A text that starts further right when its marker is too wide: at least this much after the marker's left end. */
export const clearOf = (marker: Omit<Marker, 'x' | 'tag'>, hang: number, faces: Typefaces): number =>
  Math.max(hang, faces[marker.face].width(marker.text) * marker.type.size + 4);

/** Slabs with a marker on the first line; a line of its own when there are none. */
export const marked = (slabs: readonly Slab[], marker: Marker, faces: Typefaces): readonly Slab[] => {
  const { text, x, type, face, tag } = marker;
  const width = pt(faces[face].width(text) * type.size);
  const mark = {
    kind: 'text',
    tag: tag satisfies TagId,
    x: pt(x),
    y: pt(baselineOf(type)),
    width,
    face,
    size: pt(type.size),
    text,
  } as const;
  const lines = slabs.length > 0 ? slabs : [spacer(type.leading, false)];
  return withFirst(lines, (slab) => ({ ...slab, parts: [{ order: tag, marks: [mark] }, ...slab.parts] }));
};

import type { AnswerPath } from '../../document/inline.ts';
import type { FaceId, TagId } from '../pages.ts';

/** A place that a piece of text leads to. One object for all pieces of the same reference. */
export interface LinkTo {
  readonly to: string;
  readonly tag: number;
  readonly spoken: string;
}

/** Text of one look. `raise` lifts it above the baseline, in points. */
export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly face: FaceId;
  readonly size: number;
  readonly tag: TagId;
  readonly raise?: number;
  readonly underline?: boolean;
  readonly from?: AnswerPath;
  readonly spoken?: string;
  readonly link?: LinkTo;
  /** The mark ◊ of a provision that was not verified. */
  readonly isVerify?: boolean;
}

/** The rule of a blank. `below` is a label that stands under it. */
export interface RulePiece {
  readonly kind: 'rule';
  readonly width: number;
  readonly tag: TagId;
  readonly from: AnswerPath;
  readonly label: string;
  readonly required: boolean;
  readonly below?: string;
}

/** A box to mark. */
export interface BoxPiece {
  readonly kind: 'box';
  readonly size: number;
  readonly checked: boolean;
  readonly tag: TagId;
  readonly from?: AnswerPath;
  readonly label: string;
}

/** What running text is made of, before it is broken into lines. A `break` ends its line. */
export type Piece = TextPiece | RulePiece | BoxPiece | { readonly kind: 'break' };

import type { Block, Doc } from '../document/model.ts';
import type { Measures } from './measures.ts';
import type { LayoutMemory } from './memory.ts';
import type { Slab } from './slab.ts';
import type { Inlines } from './text/flatten.ts';

/** Where a block is set: from `x`, `width` points wide, its tags under `tag`. */
export interface Room {
  readonly x: number;
  readonly width: number;
  readonly tag: number;
  /** 0 for blocks of the page; 1 and more for those inside another. */
  readonly depth: number;
  /** The form of the page. */
  readonly form: 'plain' | 'notes' | 'lectern';
}

/** What stands around a block. */
export interface Place {
  readonly room: Room;
  /** The list that numbered paragraphs in succession share. */
  readonly list: () => number;
}

/** Numbers that run through a document. */
export interface Numbering {
  /** The next arabic number of an allegation. */
  readonly allegation: () => number;
  /** The next number of a first-level head. */
  readonly head: () => number;
}

/** Depths of titles and heads in the outline and the structure, so that none is skipped: a title is 1. */
export interface Depths {
  readonly title: () => 1;
  /** 2 for a first-level head, and for a second-level head that no first-level head stands over; else 3. */
  readonly head: (level: 1 | 2) => 2 | 3;
}

/** All that setting a block takes beside the block. */
export interface Setter {
  readonly doc: Doc;
  readonly measures: Measures;
  readonly inlines: Inlines;
  readonly numbering: Numbering;
  readonly depths: Depths;
  readonly justify: boolean;
  readonly memory: LayoutMemory | undefined;
  /** Blocks one below the other. */
  readonly compose: (blocks: readonly Block[], room: Room) => readonly Slab[];
}

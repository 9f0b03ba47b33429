import { newAnswers } from '../../answers/newAnswers.ts';
import { type Reading, readAnswers } from '../../answers/read.ts';
import type { Answers } from '../../answers/schema.ts';
import { type Assembled, assembler, type Paper } from '../../assemble/assemble.ts';
import type { IsoDate } from '../../dates.ts';
import type { Doc } from '../../document/model.ts';
import { lazily } from '../../facts/lazy.ts';
import { layOut } from '../../layout/layOut.ts';
import { createLayoutMemory } from '../../layout/memory.ts';
import type { Pages } from '../../layout/pages.ts';
import type { Problem } from '../../problems.ts';
import { remembered } from '../../remembered.ts';
import type { Library } from '../../template/library.ts';
import type { MarkupMemory } from '../../template/markup/markup.ts';
import { withCharacterProblems } from './characters.ts';
import type { WorkDesk } from './desk.ts';
import { latest } from './latest.ts';

/** A matter as it is worked on: what was read, and every paper that can be made of it. */
export interface Made {
  readonly text: string;
  readonly reading: Reading;
  readonly answers: Answers;
  readonly today: IsoDate;
  readonly library: Library;
  /** What is wrong with the templates. */
  readonly libraryProblems: readonly Problem[];
  /** Every paper of the side: made when first asked for. */
  readonly all: () => Assembled;
  /** One paper alone, or the Problems that keep it from being made. */
  readonly one: (id: string) => Assembled;
}

/** How papers are made beyond the answers. */
export interface Making {
  readonly isFinal?: boolean;
  /** A blank form of the same side, for filling in by hand. */
  readonly isBlank?: boolean;
}

/** Makes papers of answer texts and remembers the newest, so that a look and a page after one keystroke share the work. */
export interface Workshop {
  readonly desk: WorkDesk;
  readonly reading: (text: string) => Reading;
  /** Absent when the text cannot be understood at all. */
  readonly made: (text: string, making?: Making) => Made | undefined;
  readonly pages: (doc: Doc) => Pages;
}

/**
 * A form for a pen: whose papers, where they are filed and who signs as counsel stay; what was told of the case does not.
 */
const formOf = ({ matter, counsel, verifiedProvisions }: Answers): Answers => {
  const side = matter?.side ?? 'petitioner';
  const empty = newAnswers(side);
  const { county, circuit } = matter ?? {};
  return {
    ...empty,
    matter: { ...empty.matter, ...(county && { county }), ...(circuit !== undefined && { circuit }) },
    ...(counsel && { counsel }),
    ...(verifiedProvisions && { verifiedProvisions }),
  };
};

/** The same function, run once for each paper. */
const once = (make: (paper: Paper) => Paper): ((paper: Paper) => Paper) => {
  const known = new Map<string, Paper>();
  return (paper) => {
    const found = known.get(paper.id) ?? make(paper);
    known.set(paper.id, found);
    return found;
  };
};

/** What is remembered holds for one day and one library only. */
interface Basis {
  readonly today: IsoDate;
  readonly library: Library;
}

interface Shelf {
  readonly basis: Basis;
  readonly made: (key: string) => Made | undefined;
}

/** A few: the answers as they are, as they were a moment ago, and as a form. */
const mostTexts = 4;
/** Of each paper the newest pages, and those of the texts before it. */
const mostPages = 12;
/** Papers that are looked at in turn, of which it is remembered how they were laid out. */
const mostLaidOut = 3;
/** Papers of which it is remembered what was read: all that a side has. */
const mostRead = 100;

/** A workshop at that desk. */
export const createWorkshop = (desk: WorkDesk): Workshop => {
  const reading = latest(mostTexts, (text: string) => readAnswers(text));
  const layoutOf = latest(mostLaidOut, (_: string) => createLayoutMemory());
  const pages = latest(mostPages, (doc: Doc) => layOut(doc, desk.faces, { memory: layoutOf(doc.id) }));
  const makeShelf = (basis: Basis): Shelf => {
    const memoryOf = latest(mostRead, (_: string): MarkupMemory => remembered());
    const make = (key: string): Made | undefined => {
      const isFinal = key.startsWith('final');
      const text = key.slice(key.indexOf('\n') + 1);
      const read = reading(text);
      if (read.answers === undefined) return undefined;
      const answers = key.startsWith('form') ? formOf(read.answers) : read.answers;
      const made = assembler({ ...basis, answers, ids: 'all', final: isFinal, memoryOf });
      const checked = once((paper) => withCharacterProblems(paper, desk.faces, { isFinal, today: basis.today }));
      const withCharacters = ({ papers, problems }: Assembled) => ({ papers: papers.map(checked), problems });
      const all = lazily({ papers: () => withCharacters(made.all()) });
      return {
        text,
        reading: read,
        answers,
        ...basis,
        libraryProblems: desk.library().problems,
        all: () => all.papers,
        one: (id) => withCharacters(made.one(id)),
      };
    };
    return { basis, made: latest(mostTexts, make) };
  };
  let shelf: Shelf | undefined;
  return {
    desk,
    reading,
    pages,
    made: (text, { isFinal = false, isBlank = false } = {}) => {
      const basis = { today: desk.today(), library: desk.library().library };
      const isSame = shelf?.basis.today === basis.today && shelf.basis.library === basis.library;
      const current = isSame && shelf !== undefined ? shelf : makeShelf(basis);
      shelf = current;
      const kind = isFinal ? 'final' : 'draft';
      return current.made(`${isBlank ? 'form' : kind}\n${text}`);
    },
  };
};

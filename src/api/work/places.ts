import type { Inline } from '../../document/inline.ts';
import type { Block, Doc } from '../../document/model.ts';
import { walkBlock } from '../../document/walk.ts';

const noBreak = '\u00a0';

/** Words that stand together in a paper, and where: "¶ 3", "row 2", "signature"; empty where the paper numbers nothing. */
export interface PlacedRun {
  readonly inlines: readonly Inline[];
  readonly where: string;
}

/** Answers that a block stands for beyond its words: the box of an option, lines to write on. */
interface PlacedAnswer {
  readonly from: string;
  readonly where: string;
}

interface Walk {
  readonly runs: PlacedRun[];
  readonly answers: PlacedAnswer[];
  paragraphs: number;
}

const namedPlaces: Readonly<Record<string, string>> = {
  caption: 'caption',
  signature: 'signature',
  verification: 'verification',
};

const visitTable = (block: Block & { kind: 'table' }, where: string, walk: Walk): void => {
  let row = 0;
  for (const column of block.columns) walk.runs.push({ inlines: column.head, where });
  for (const { kind, cells } of block.rows) {
    if (kind === 'row') row += 1;
    const place = kind === 'row' && where === '' ? `row${noBreak}${row}` : where;
    for (const { content } of cells) walk.runs.push({ inlines: content, where: place });
  }
};

const whereOf = (block: Block, outer: string, walk: Walk): string => {
  if (block.kind === 'numbered') {
    walk.paragraphs += 1;
    return `¶${noBreak}${walk.paragraphs}`;
  }
  return outer === '' ? (namedPlaces[block.kind] ?? '') : outer;
};

const noteOwnAnswers = (block: Block, where: string, { answers }: Walk): void => {
  if (block.kind === 'fillIn' && block.from !== undefined) answers.push({ from: block.from, where });
  if (block.kind !== 'checks') return;
  for (const { from } of block.items) if (from !== undefined) answers.push({ from, where });
};

const visit = (blocks: readonly Block[], outer: string, walk: Walk): void => {
  for (const block of blocks) {
    const where = whereOf(block, outer, walk);
    noteOwnAnswers(block, where, walk);
    if (block.kind === 'table') {
      visitTable(block, where, walk);
      continue;
    }
    walkBlock(block, {
      inlines: (run) => {
        walk.runs.push({ inlines: run, where });
        return run;
      },
      label: (words) => words,
      blocks: (inner) => {
        visit(inner, where, walk);
        return inner;
      },
    });
  }
};

const walked = (doc: Doc): Walk => {
  const walk: Walk = { runs: [], answers: [], paragraphs: 0 };
  visit(doc.blocks, '', walk);
  return walk;
};

/** Every place of a paper where an answer prints or is missing, in reading order; each answer once at each place. */
export const placesOf = (doc: Doc): ReadonlyMap<string, readonly string[]> => {
  const { runs, answers } = walked(doc);
  const places = new Map<string, string[]>();
  const note = (from: string | undefined, where: string): void => {
    if (from === undefined || from === '') return;
    const known = places.get(from);
    if (known === undefined) places.set(from, [where]);
    else if (!known.includes(where)) known.push(where);
  };
  for (const { inlines, where } of runs) {
    for (const inline of inlines) note('from' in inline ? inline.from : undefined, where);
  }
  for (const { from, where } of answers) note(from, where);
  return places;
};

import { draftStates } from '../../document/draftState.ts';
import type { Doc } from '../../document/model.ts';
import { pt } from '../../units.ts';
import type { Measures } from '../measures.ts';
import type { Mark } from '../pages.ts';
import type { Placed } from '../paginate.ts';
import type { Typefaces } from '../typeface.ts';
import { furnitureLine } from './line.ts';

const tracking = 0.2;
const flagGap = 6;
const flagSize = 11;
const folioBaseline = 752;
/** Between DRAFT and what stands beside it. */
const clearance = 9;

/** Tops and sizes of the line over the text: a working paper has its head there already, so its line stands above that. */
const heads = {
  pleading: { baseline: 42.6, size: 15, noteSize: 11, rule: 50.25 },
  letter: { baseline: 42.6, size: 15, noteSize: 11, rule: 50.25 },
  working: { baseline: 24, size: 12, noteSize: 10, rule: 29.25 },
} as const;

const missingOn = (placed: readonly Placed[]): number =>
  new Set(placed.flatMap(({ slab }) => (slab.flags ?? []).flatMap(({ missing }) => missing))).size;

const flagMarks = (placed: readonly Placed[], measures: Measures, faces: Typefaces): readonly Mark[] => {
  const x = measures.left + measures.width + flagGap;
  return placed.flatMap(({ slab, y, isRepeated }) =>
    (isRepeated ? [] : (slab.flags ?? [])).flatMap((flag) => {
      const texts = [...(flag.missing.length > 0 ? ['◄ missing'] : []), ...(flag.verify ? ['◊ verify'] : [])];
      return texts.map((text, index) =>
        furnitureLine({ text, x, y: y + flag.y + index * flagSize, size: flagSize, face: 'italic' }, faces),
      );
    }),
  );
};

/** What the margins of a draft say: DRAFT, what is missing, and a flag at each line concerned; nothing on a final paper. */
export const draftFurniture = (
  doc: Doc,
  placed: readonly Placed[],
  { measures, faces }: { readonly measures: Measures; readonly faces: Typefaces },
): readonly Mark[] => {
  if (doc.draft === undefined) return [];
  const { left, width, profile } = measures;
  const right = left + width;
  const head = heads[profile];
  const room = width - faces.bold.width('DRAFT') * head.size - 5 * tracking * head.size - clearance;
  const fits = (state: string): boolean => faces.regular.width(state) * head.noteSize <= room;
  const states = draftStates(doc, missingOn(placed));
  const text = states.find(fits) ?? states.at(-1) ?? '';
  const top = { y: head.baseline, face: 'bold', text: 'DRAFT', tracking } as const;
  const y = pt(head.rule);
  const rule = { kind: 'rule', tag: 'artifact', x1: pt(left), y1: y, x2: pt(right), y2: y, weight: pt(1.5) } as const;
  const over: readonly Mark[] = [
    furnitureLine({ ...top, x: left, size: head.size }, faces),
    furnitureLine({ text, x: right, y: head.baseline, size: head.noteSize, align: 'right' }, faces),
    rule,
  ];
  if (profile === 'working') return over;
  const foot = furnitureLine({ ...top, x: right, y: folioBaseline, size: 13, align: 'right' }, faces);
  return [...over, foot, ...flagMarks(placed, measures, faces)];
};

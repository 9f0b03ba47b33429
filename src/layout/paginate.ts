import type { PageBreak } from '../document/model.ts';
import type { Measures } from './measures.ts';
import { heightOf, type Slab } from './slab.ts';

/** Slabs that begin a page of one form, some at a time. */
export interface Section {
  readonly form: PageBreak['form'];
  readonly slabs: Iterable<readonly Slab[]>;
}

/** A slab on a page; `y` is its top. `isRepeated` when it is a table's head set again. */
export interface Placed {
  readonly slab: Slab;
  readonly y: number;
  readonly isRepeated: boolean;
}

/** A page before its marks are drawn. */
export interface PageDraft {
  readonly form: PageBreak['form'];
  readonly placed: readonly Placed[];
}

/** Space between the text and what stands at the foot of the page. */
const footGap = 7.5;
const tolerance = 0.01;

/** Slabs in groups that one page should hold, in order. */
function* groupsOf(slabs: Iterable<readonly Slab[]>): Generator<readonly Slab[]> {
  let open: Slab[] = [];
  for (const some of slabs) {
    for (const slab of some) {
      // A last one that fills its page waits for what stands at the foot of it.
      if (open.at(-1)?.keep === false && slab.role !== 'foot') {
        yield open;
        open = [];
      }
      open.push(slab);
      if (slab.keep || slab.role === 'fill') continue;
      yield open;
      open = [];
    }
  }
  if (open.length > 0) yield open;
}

const isFoot = (slab: Slab): boolean => slab.role === 'foot';
const flowing = (slabs: readonly Slab[]): readonly Slab[] =>
  slabs.some(isFoot) ? slabs.filter((s) => !isFoot(s)) : slabs;

/** A page that takes slabs from the top, and feet from the bottom, until one does not fit. */
const openPage = ({ top, bottom }: Measures, form: PageBreak['form']) => {
  const placed: Placed[] = [];
  const feet: Slab[] = [];
  let y: number = top;
  let after: number | undefined;
  let isFull = false;
  const footHeight = (more: readonly Slab[]): number => {
    const all = [...feet, ...more];
    return all.length === 0 ? 0 : footGap + all.reduce((sum, { height }) => sum + height, 0);
  };
  const headOf = (slab: Slab | undefined): readonly Slab[] => (after === undefined ? (slab?.head ?? []) : []);
  const fits = (group: readonly Slab[]): boolean => {
    const flow = flowing(group);
    const [first] = flow;
    if (first !== undefined && isFull) return false;
    const gap = first === undefined || after === undefined ? 0 : after + first.before;
    const needed = heightOf(headOf(first)) + gap + heightOf(flow);
    const feetOf = flow === group ? [] : group.filter(isFoot);
    return y + needed + footHeight(feetOf) <= bottom + tolerance;
  };
  const put = (slab: Slab, isRepeated: boolean): void => {
    y += after === undefined ? 0 : after + slab.before;
    placed.push({ slab, y, isRepeated });
    y += slab.height;
    after = slab.after;
    isFull ||= slab.role === 'fill';
  };
  const add = (slab: Slab): void => {
    if (isFoot(slab)) {
      feet.push(slab);
      return;
    }
    for (const head of headOf(slab)) put(head, true);
    put(slab, false);
  };
  const closed = (): PageDraft => {
    let footY = bottom - footHeight([]) + footGap;
    const atFoot = feet.map((slab): Placed => {
      const at = footY;
      footY += slab.height;
      return { slab, y: at, isRepeated: false };
    });
    return { form, placed: [...placed, ...atFoot] };
  };
  return { fits, add, closed, isEmpty: () => placed.length === 0 && feet.length === 0 };
};

/** The pages of one section. */
function* pagesOf({ form, slabs }: Section, measures: Measures): Generator<PageDraft> {
  let page = openPage(measures, form);
  for (const group of groupsOf(slabs)) {
    const isBreak = group.some(({ role }) => role === 'newPage');
    const isTallerThanPage = heightOf(flowing(group)) > measures.bottom - measures.top;
    if (!page.isEmpty() && (isBreak || !(isTallerThanPage || page.fits(group)))) {
      yield page.closed();
      page = openPage(measures, form);
    }
    for (const slab of isBreak ? [] : group) {
      if (!page.fits([slab]) && !page.isEmpty()) {
        yield page.closed();
        page = openPage(measures, form);
      }
      page.add(slab);
    }
  }
  if (!page.isEmpty()) yield page.closed();
}

/**
 * Sections as pages, each made when it is asked for, from no more slabs than it needs. Each group of slabs that are kept together
 * goes on the page where it fits whole; a group taller than a page parts where it must. A page is never stretched. Time grows with
 * the number of slabs.
 */
export function* paginate(sections: Iterable<Section>, measures: Measures): Generator<PageDraft> {
  let isEmpty = true;
  for (const section of sections) {
    for (const page of pagesOf(section, measures)) {
      isEmpty = false;
      yield page;
    }
  }
  if (isEmpty) yield { form: 'plain', placed: [] };
}

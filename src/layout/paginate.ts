import type { PageBreak } from '../document/model.ts';
import type { Measures } from './measures.ts';
import { heightOf, type Slab } from './slab.ts';

/** Slabs that begin a page of one form. */
export interface Section {
  readonly form: PageBreak['form'];
  readonly slabs: readonly Slab[];
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
const groupsOf = (slabs: readonly Slab[]): readonly (readonly Slab[])[] => {
  const groups: Slab[][] = [];
  let open: Slab[] = [];
  slabs.forEach((slab, index) => {
    open.push(slab);
    const holdsFoot = slab.role === 'fill' && slabs[index + 1]?.role === 'foot';
    if (slab.keep || holdsFoot) return;
    groups.push(open);
    open = [];
  });
  return open.length > 0 ? [...groups, open] : groups;
};

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

/**
 * Sections as pages. Each group of slabs that are kept together goes on the page where it fits whole; a group taller than a
 * page parts where it must. A page is never stretched. Time grows with the number of slabs.
 */
export const paginate = (sections: readonly Section[], measures: Measures): readonly PageDraft[] => {
  const pages: PageDraft[] = [];
  for (const { form, slabs } of sections) {
    let page = openPage(measures, form);
    const turn = (): void => {
      if (page.isEmpty()) return;
      pages.push(page.closed());
      page = openPage(measures, form);
    };
    for (const group of groupsOf(slabs)) {
      if (group.some(({ role }) => role === 'newPage')) {
        turn();
        continue;
      }
      const isTallerThanPage = heightOf(flowing(group)) > measures.bottom - measures.top;
      if (!isTallerThanPage && !page.fits(group)) turn();
      for (const slab of group) {
        if (!page.fits([slab])) turn();
        page.add(slab);
      }
    }
    if (!page.isEmpty()) pages.push(page.closed());
  }
  return pages.length > 0 ? pages : [{ form: 'plain', placed: [] }];
};

import { showsVerifyMarks } from '../document/inlineText.ts';
import type { Block, Doc, PageBreak } from '../document/model.ts';
import { type Pt, pt } from '../units.ts';
import { compose, composeEach } from './compose.ts';
import { furnitureOf } from './furniture/furniture.ts';
import { targetsIn } from './ids.ts';
import { type Measures, measuresOf, pageHeight, pageWidth } from './measures.ts';
import type { LayoutMemory } from './memory.ts';
import { marksOf } from './pageMarks.ts';
import type { Mark, OutlineEntry, Page, Pages } from './pages.ts';
import { type PageDraft, type Placed, paginate, type Section } from './paginate.ts';
import type { Depths, Room, Setter } from './setter.ts';
import { createTagTree, type TagTree } from './tags.ts';
import type { Typefaces } from './typeface.ts';

/** How a paper is laid out beside its profile. */
export interface LayoutOptions {
  /** Widens spaces, by a fifth at most, so that lines end alike where they can. */
  readonly justify?: boolean;
  /** Larger type in working papers and letters. */
  readonly largePrint?: boolean;
  /** What the layouts before this one have learnt. Changes how long it takes, and nothing else. */
  readonly memory?: LayoutMemory;
}

const notesMeasure = 384;

interface Part {
  readonly form: PageBreak['form'];
  readonly blocks: readonly Block[];
}

const partsOf = (blocks: readonly Block[]): readonly Part[] => {
  const parts: { form: PageBreak['form']; blocks: Block[] }[] = [{ form: 'plain', blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'pageBreak') parts.push({ form: block.form, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter((part) => part.blocks.length > 0);
};

/** Where page references lead, and whether any was asked for. */
interface PageIndex {
  readonly pageOf: (id: string) => string;
}

const counter = (): (() => number) => {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
};

const trackedDepths = (): Depths => {
  let isUnderHead = false;
  return {
    title: () => {
      isUnderHead = false;
      return 1;
    },
    head: (level) => {
      if (level === 2 && isUnderHead) return 3;
      isUnderHead = level === 1;
      return 2;
    },
  };
};

interface Work {
  readonly doc: Doc;
  readonly faces: Typefaces;
  readonly measures: Measures;
  readonly justify: boolean;
  readonly targets: ReadonlyMap<string, string>;
  readonly memory: LayoutMemory | undefined;
}

const setterFor = (work: Work, tags: TagTree, index: PageIndex): Setter => {
  const { doc, faces, measures, justify, targets, memory } = work;
  const setter: Setter = {
    doc,
    measures,
    justify,
    memory,
    inlines: {
      faces,
      tags,
      box: measures.box,
      printsVerify: showsVerifyMarks(doc),
      target: (to) => to.map((id) => targets.get(id)).find((id) => id !== undefined),
      pageOf: index.pageOf,
    },
    numbering: { allegation: counter(), head: counter() },
    depths: trackedDepths(),
    compose: (blocks, room) => compose(blocks, room, setter),
  };
  return setter;
};

function* sectionsOf(doc: Doc, setter: Setter): Generator<Section> {
  for (const { form, blocks } of partsOf(doc.blocks)) {
    const { left, width } = setter.measures;
    const room: Room = { x: left, width: form === 'notes' ? notesMeasure : width, tag: 0, depth: 0, form };
    yield { form, slabs: composeEach(blocks, room, setter) };
  }
}

type Places = Record<string, { readonly page: number; readonly x: Pt; readonly y: Pt }>;

/** No id is taken for something that every object has. */
const noPlaces = (): Places => Object.create(null);

/** A page whose marks are drawn, and of its slabs only what the furniture reads: those with flags. */
interface Drawn {
  readonly marks: readonly Mark[];
  readonly flagged: PageDraft;
}

const withoutMarks = (placed: Placed): Placed => ({ ...placed, slab: { ...placed.slab, parts: [] } });

const drawn = (draft: PageDraft): Drawn => {
  const placed = draft.placed.filter(({ slab }) => slab.flags !== undefined).map(withoutMarks);
  return { marks: marksOf(draft), flagged: { form: draft.form, placed } };
};

/** What the outline and links lead to, noted page by page; `left` is where a page begins. */
interface Leads {
  readonly left: Pt;
  readonly outline: OutlineEntry[];
  readonly destinations: Places;
}

const noteLeads = ({ placed }: PageDraft, page: number, { left, outline, destinations }: Leads): void => {
  for (const { slab, y, isRepeated } of placed) {
    for (const anchor of slab.anchors ?? []) {
      if (anchor.outline !== undefined && anchor.outline.title !== '')
        outline.push({ ...anchor.outline, page, y: pt(y) });
      if (anchor.id !== undefined && !isRepeated && destinations[anchor.id] === undefined)
        destinations[anchor.id] = { page, x: left, y: pt(y) };
    }
  }
};

const pagesWith = (work: Work, index: PageIndex): Pages => {
  const { doc, measures, memory } = work;
  const tags = createTagTree();
  const setter = setterFor(work, tags, index);
  const leads: Leads = { left: pt(measures.left), outline: [], destinations: noPlaces() };
  const done: Drawn[] = [];
  for (const draft of paginate(sectionsOf(doc, setter), measures)) {
    noteLeads(draft, done.length, leads);
    done.push(drawn(draft));
  }
  const pages = done.map(({ marks, flagged }, at): Page => {
    const all = [...marks, ...furnitureOf(flagged, setter, { page: at + 1, pages: done.length })];
    return { width: pt(pageWidth), height: pt(pageHeight), marks: all };
  });
  return {
    title: doc.title,
    language: doc.language,
    pages: memory === undefined ? pages : memory.pages(pages),
    structure: tags.finished(),
    outline: leads.outline,
    destinations: leads.destinations,
  };
};

/** Page numbers may change line breaks and so pages; after this many rounds the last answer stands. */
const mostRounds = 4;
const unknownPage = '00';

/**
 * A document as pages: a function of the document, the faces and the options alone. Numbers of pages inside the text are found
 * by laying out again until they agree. Throws when the document is unfinished (`lawReliedOn` still in it).
 */
export const layOut = (doc: Doc, faces: Typefaces, options: LayoutOptions = {}): Pages => {
  const { justify = false, largePrint = false, memory } = options;
  const measures = measuresOf(doc.profile, largePrint);
  const work: Work = { doc, faces, measures, justify, targets: targetsIn(doc), memory };
  memory?.begin();
  const asked = new Map<string, string>();
  let known: Pages['destinations'] = {};
  const numberOf = (id: string): string => {
    const place = known[work.targets.get(id) ?? id];
    return place === undefined ? unknownPage : `${place.page + 1}`;
  };
  const pageOf = (id: string): string => {
    const number = numberOf(id);
    asked.set(id, number);
    return number;
  };
  let pages = pagesWith(work, { pageOf });
  for (let round = 1; round < mostRounds; round += 1) {
    known = pages.destinations;
    if ([...asked].every(([id, number]) => numberOf(id) === number)) return pages;
    pages = pagesWith(work, { pageOf });
  }
  return pages;
};

import type { Profile } from '../document/model.ts';
import { type Pt, pt } from '../units.ts';

/** Margins and furniture of a page, in points. Letter size, upright. */
export interface PageMeasures {
  readonly top: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
  readonly left: Pt;
  /** From the page's top edge to the head. */
  readonly header: Pt;
  /** The same in a draft, whose mark stands above the head. */
  readonly draftHeader: Pt;
  /** From the foot's lower edge to the page's bottom edge. */
  readonly footer: Pt;
}

/** What a profile fixes; `docs/docx.md` lists the styles that follow from it. Points. */
export interface Measures {
  readonly page: PageMeasures;
  /** Width of the text block. */
  readonly width: Pt;
  readonly size: Pt;
  /** Line pitch of running text. */
  readonly line: Pt;
  /** Indent of the text of a first-level item, whose marker hangs at 0. */
  readonly firstIndent: Pt;
  /** What a second-level item adds to it. */
  readonly secondIndent: Pt;
  /** From a box to its text. */
  readonly boxIndent: Pt;
  /** Type size that makes the box character as large as the drawn box of the PDF. */
  readonly boxSize: Pt;
}

const oneInch = { top: pt(72), right: pt(72), bottom: pt(72), left: pt(72) };

/** The measures of each profile. */
export const measures = {
  pleading: {
    page: { ...oneInch, header: pt(30), draftHeader: pt(30), footer: pt(37) },
    width: pt(468),
    size: pt(13),
    line: pt(22.5),
    firstIndent: pt(36),
    secondIndent: pt(24),
    boxIndent: pt(24),
    boxSize: pt(13),
  },
  working: {
    page: {
      top: pt(60),
      right: pt(54),
      bottom: pt(57),
      left: pt(54),
      header: pt(34.5),
      draftHeader: pt(15),
      footer: pt(31.5),
    },
    width: pt(504),
    size: pt(12),
    line: pt(15),
    firstIndent: pt(21),
    secondIndent: pt(21),
    boxIndent: pt(21),
    boxSize: pt(15),
  },
  letter: {
    page: { ...oneInch, header: pt(36), draftHeader: pt(30), footer: pt(36) },
    width: pt(468),
    size: pt(12),
    line: pt(15),
    firstIndent: pt(21),
    secondIndent: pt(21),
    boxIndent: pt(21),
    boxSize: pt(15),
  },
} as const satisfies Readonly<Record<Profile, Measures>>;

/** Letter size. */
export const pageSize = { width: pt(612), height: pt(792) } as const;

/** The notes column of a working paper: the text gives up `taken`; the rule stands at `ruleAt` from the page's left edge. */
export const notesColumn = { taken: pt(120), ruleAt: pt(453), width: pt(105), inner: pt(9) } as const;

import type { Profile } from '../document/model.ts';

/** A size of type and the distance between its baselines, in points. */
export interface Type {
  readonly size: number;
  readonly leading: number;
}

/** The measures of one profile, in points; docs/papers.md says the reason of each. */
export interface Measures {
  readonly profile: Profile;
  /** Edges of the text, counted from the page's top left. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly width: number;
  /** Running text; the same text at single spacing; small text; the large text of a lectern page. */
  readonly text: Type;
  readonly single: Type;
  readonly note: Type;
  readonly question: Type;
  readonly title: Type;
  readonly heading: Type;
  readonly tableHead: Type;
  /** Side of a box, and from its left edge to its text. */
  readonly box: number;
  readonly boxHang: number;
  /** From a numeral or marker to its text: at the first level, and below it. */
  readonly hang: number;
  readonly hangBelow: number;
  /** Space before a paragraph that follows a paragraph, and before an item of a list or check list. */
  readonly paragraphGap: number;
  readonly itemGap: number;
}

/** Letter size. */
export const pageWidth = 612;
/** Letter size. */
export const pageHeight = 792;

const pleading: Measures = {
  profile: 'pleading',
  top: 72,
  bottom: 720,
  left: 72,
  width: 468,
  text: { size: 13, leading: 22.5 },
  single: { size: 13, leading: 15 },
  note: { size: 13, leading: 15 },
  question: { size: 13, leading: 22.5 },
  title: { size: 13, leading: 15 },
  heading: { size: 13, leading: 15 },
  tableHead: { size: 13, leading: 15 },
  box: 10.5,
  boxHang: 24,
  hang: 36,
  hangBelow: 24,
  paragraphGap: 0,
  itemGap: 0,
};

const working: Measures = {
  profile: 'working',
  top: 60,
  bottom: 735,
  left: 54,
  width: 504,
  text: { size: 12, leading: 15 },
  single: { size: 12, leading: 15 },
  note: { size: 10.5, leading: 13.5 },
  question: { size: 14, leading: 18.75 },
  title: { size: 20, leading: 22.5 },
  heading: { size: 13, leading: 15 },
  tableHead: { size: 10, leading: 12 },
  box: 12,
  boxHang: 21,
  hang: 24,
  hangBelow: 21,
  paragraphGap: 7.5,
  itemGap: 3.75,
};

const letter: Measures = {
  ...working,
  profile: 'letter',
  top: 72,
  bottom: 720,
  left: 72,
  width: 468,
  title: { size: 12, leading: 15 },
  heading: { size: 12, leading: 15 },
};

const byProfile = { pleading, working, letter } satisfies Record<Profile, Measures>;

const large: Type = { size: 16, leading: 22.5 };

const enlarged = (measures: Measures): Measures => ({
  ...measures,
  text: large,
  single: large,
  note: { size: 14, leading: 18.75 },
  question: { size: 18, leading: 22.5 },
  title: measures.title.size > large.size ? { size: 24, leading: 30 } : large,
  heading: { size: 17, leading: 22.5 },
  tableHead: { size: 14, leading: 18.75 },
  box: 15,
  boxHang: 27,
  hang: 36,
  hangBelow: 30,
  paragraphGap: 11.25,
});

/** The measures of a profile. Large print enlarges working papers and letters; a pleading keeps its 13 points. */
export const measuresOf = (profile: Profile, largePrint: boolean): Measures =>
  largePrint && profile !== 'pleading' ? enlarged(byProfile[profile]) : byProfile[profile];

/** Ascent less descent of Tinos, in ems: what centres a line of type in its leading. */
const heightOfType = (1825 - 443) / 2048;

/** From the top of a line to its baseline: 15.6 for 13/22.5, 11.9 for 13/15. */
export const baselineOf = ({ size, leading }: Type): number => (leading + heightOfType * size) / 2;

import { type RuleKey, ruleOf } from '../../law/rules.ts';
import type { SeriousDangerFactor } from '../../law/seriousDanger.ts';
import { roughWidth } from '../../letterWidths.ts';
import type { Evidence } from './entry.ts';

/**
 * How tall the parts of a factor's page will be, in points, before anything is laid out. The measures are those of a working paper
 * (docs/papers.md) and of the worksheet's template; the widths of letters are rounded up. tests/worksheetPages.test.ts holds the
 * result against the real layout.
 */
const line = 15;
const betweenItems = 3.75;
const rowPadding = 7.5;
const page = 675;

const size = 12;

/** Width of a text in points, at 12. */
const widthOf = (text: string): number => roughWidth(text, size);

/** How many lines a text takes in a column of this width, at 12 points. An empty text takes none. */
export const linesOf = (text: string | undefined, width: number): number => {
  const words = (text ?? '').split(/[ \n]+/).filter((word) => word !== '');
  const space = widthOf(' ');
  let lines = 0;
  let left = -1;
  for (const word of words) {
    const wide = widthOf(word);
    if (left >= wide + space) {
      left -= wide + space;
      continue;
    }
    const broken = Math.max(1, Math.ceil(wide / width));
    lines += broken;
    left = broken * width - wide;
  }
  return lines;
};

/** What the columns of generated evidence hold without their padding, as the template has them. */
const columns = { date: 49.5, event: 138, source: 67, witness: 48 } as const;
/** The paragraphs of our own petition are numbered later: as wide as they get. */
const ownParagraphs = 'Pet.\u00a0¶¶\u00a0000–000';

const sourceTexts = (row: Evidence, ownPetition: boolean): readonly string[] => [
  ...(ownPetition && row.incident !== undefined ? [ownParagraphs] : []),
  ...(!ownPetition && row.served !== undefined ? [row.served] : []),
  ...row.cites.flatMap(({ text }) => text ?? []),
  ...(row.source === undefined ? [] : [row.source]),
];

/** No word asks for more room than this. */
const widestWord = 154;
/** A rank or title and the name after it stay on one line. */
const titled = /^(?:Officer|Deputy|Detective|Sergeant|Lieutenant|Trooper|Judge|\p{Lu}\p{L}{1,2}\.) /u;

/** What a column of this width lacks for its widest word, in points. */
export const lackOf = (texts: readonly (string | undefined)[], width: number): number => {
  const words = texts.flatMap((text = '') => (titled.test(text) ? [text] : text.split(/[ \n]+/)));
  const widest = words.reduce((most, word) => Math.max(most, widthOf(word)), 0);
  return Math.max(0, Math.min(widest, widestWord) - width);
};

/** The rows of evidence for or against, together. A narrow column takes from that of the events what its widest word lacks. */
export const rowsHeight = (rows: readonly Evidence[], ownPetition: boolean): number => {
  const sources = rows.map((row) => sourceTexts(row, ownPetition));
  const lack =
    lackOf(sources.flat(), columns.source) +
    lackOf(
      rows.map(({ witness }) => witness),
      columns.witness,
    );
  const event = Math.max((columns.event * 2) / 3, columns.event - lack);
  return rows.reduce((sum, row, at) => {
    const inSource = (sources[at] ?? []).reduce((lines, text) => lines + linesOf(text, columns.source + lack), 0);
    const lines = Math.max(
      1,
      linesOf(row.shortDate, columns.date),
      linesOf(row.event, event),
      inSource,
      linesOf(row.witness, columns.witness),
    );
    return sum + rowPadding + lines * line;
  }, 0);
};

/** The row that counts those which are left out. */
export const moreHeight = rowPadding + 2 * line;

const measure = 384;
const inBar = 365;
const inItem = 363;

/** The items of what is missing, or the line that says that nothing is. */
export const gapsHeight = (gaps: readonly string[]): number =>
  gaps.length === 0
    ? line
    : gaps.reduce((sum, gap) => sum + Math.max(1, linesOf(gap, inItem)) * line, (gaps.length - 1) * betweenItems);

const penLines = 3 * 30;
const label = 'Generated, not yet reviewed. ';

/** The proposed finding, with its mark when it was generated, or the lines for a pen. */
export const findingHeight = (finding: string | undefined, isGenerated: boolean): number =>
  finding === undefined ? penLines : linesOf(isGenerated ? `${label}${finding}` : finding, inBar) * line;

const heading = 33.75;
const belowTitle = 27.75;
const titleLine = 22.5;
/** Letters of a title, 20 points bold, as if they were 12. */
const titleMeasure = (measure * size) / 21.5;
const tableHead = 14.5;
/** A group of the table, such as "For": taller where a pen writes in the table. */
const group = 31.5;
const penRow = 30;
const boxesBelowFinding = 3.75 + 3.75 + line;

/** What stands on a factor's page besides its evidence for, what is missing, and the finding; `against` in points, 0 when a pen writes it. */
const fixedHeight = (factor: SeriousDangerFactor, against: number): number => {
  const cites = factor.alsoRules.map((key: RuleKey) => `${ruleOf(key).citation}.`);
  return (
    belowTitle +
    linesOf(factor.heading, titleMeasure) * titleLine +
    4 * heading +
    linesOf([factor.asks, ...cites].join(' '), measure) * line +
    tableHead +
    2 * group +
    (against === 0 ? penRow : against) +
    boxesBelowFinding
  );
};

/** What is left of a factor's page for evidence for, what is missing, and the finding, in points; below 0 when what was typed fills the page. */
export const roomOnPage = (factor: SeriousDangerFactor, against: number): number => page - fixedHeight(factor, against);

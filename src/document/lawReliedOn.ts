import { longDate } from '../dates.ts';
import type { Rule } from '../law/rule.ts';
import type { Inline } from './inline.ts';
import type { Block, Doc, Heading, Paragraph, Row, Table } from './model.ts';
import { typeset } from './typography.ts';
import { inlinesOf, replaceBlocks } from './walk.ts';

/** The kinds of provisions, in the order in which the table lists them. */
const kinds: readonly ((rule: Rule) => boolean)[] = [
  ({ citation }) => /^§|^Mo\. Const\./.test(citation),
  ({ citation }) => /^Rule/.test(citation),
  ({ citation }) => /U\.S\.C\.|C\.F\.R\.|^U\.S\. Const\./.test(citation),
  () => true,
];

const kindOf = (rule: Rule): number => kinds.findIndex((isOfKind) => isOfKind(rule));

/** The keys of the rules that the paper cites, each once, in the order of their first citation. */
export const rulesCited = (doc: Doc): readonly string[] => {
  const keys = inlinesOf(doc.blocks).flatMap((inline) => (inline.kind === 'citation' ? [inline.rule] : []));
  return [...new Set(keys)];
};

const words = (text: string, italic = false): Inline => ({ kind: 'text', text, ...(italic ? { italic } : {}) });

/** A case prints its name in italics: "*Rowe v. Farmers Ins. Co.*, 699 S.W.2d 423". */
const provision = (rules: readonly Rule[], { caseName, citation }: Rule): readonly Inline[] => {
  if (caseName !== undefined && citation.startsWith(caseName))
    return [words(typeset(caseName), true), words(typeset(citation.slice(caseName.length)))];
  const places = [...new Set(rules.map((rule) => sectionOf(rule.citation).place))].filter((place) => place !== '');
  return [words(typeset(`${sectionOf(citation).section}${places.join(', ')}`))];
};

/** A citation of a statute in its section and the place within it: "§ 455.040" and ".1(4)". Any other is all section. */
const sectionOf = (citation: string): { section: string; place: string } => {
  const [, section, place] = /^((?:\d+ U\.S\.C\. )?§ \d+(?:\.\d{3})?)((?:\.\d+)?(?:\(\w+\))*)$/.exec(citation) ?? [];
  return section === undefined ? { section: citation, place: '' } : { section, place: place ?? '' };
};

const party = /^(?:Respondent|Petitioner)/;

/** "Date of the hearing; term of the order": each use once, small letters after the first. */
const usesOf = (rules: readonly Rule[]): string =>
  [...new Set(rules.map(({ usedFor }) => usedFor))]
    .map((use, n) => (n === 0 || party.test(use) ? use : `${use.charAt(0).toLowerCase()}${use.slice(1)}`))
    .join('; ');

/** A row for rules of one section that were read alike. */
const rowOf = (rules: readonly Rule[]): readonly Row[] => {
  const [rule] = rules;
  if (rule === undefined) return [];
  const read: Inline = { kind: 'citation', text: typeset(rule.read), rule: rule.key, status: rule.status };
  return [
    {
      kind: 'row',
      cells: [{ content: provision(rules, rule) }, { content: [words(typeset(usesOf(rules)))] }, { content: [read] }],
    },
  ];
};

const bySection = (rules: readonly Rule[]): readonly (readonly Rule[])[] => {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = JSON.stringify([sectionOf(rule.citation).section, rule.read, rule.status]);
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()];
};

/** Names of cases need room; sections do not. */
const provisionWidth = (rules: readonly Rule[]): number =>
  rules.some(({ caseName }) => caseName !== undefined) ? 165 : 111;

const tableOf = (rules: readonly Rule[], doc: Doc): Table => ({
  kind: 'table',
  summary: 'Each provision of law that this paper cites, what it is used for, and how it was read',
  style: 'text',
  columns: [
    { width: provisionWidth(rules), head: [words('Provision')], align: 'left' },
    { width: 360 - provisionWidth(rules), head: [words('Used for')], align: 'left' },
    { width: 144, head: [words(`Status on ${longDate(doc.lawAsOf)}`)], align: 'left' },
  ],
  rows: bySection(rules).flatMap(rowOf),
});

const heading: Heading = { kind: 'heading', level: 1, plain: true, content: [words('Law relied on')] };

const note: Paragraph = {
  kind: 'paragraph',
  style: 'note',
  content: [
    words(
      'Chapter 455 was read in copies of 2021 to January 2024; the laws of 2025 and 2026 were not seen. Compare each provision with revisor.mo.gov or courts.mo.gov, first those marked ◊. This paper is not legal advice.',
    ),
  ],
};

const bare: Paragraph = { ...note, content: [words('This paper is not legal advice.')] };

/**
 * The document with the place "Law relied on" replaced by that heading, a table of the provisions it cites (statutes, court
 * rules, federal law, cases; each kind in the order of first citation; one row for what was read alike of a section, with all
 * its uses) and a note. `ruleOf` looks a rule up by its key; a key it does not know is left out, since the template was refused
 * for it. Without any citation only the note stands.
 */
export const withLawReliedOn = (doc: Doc, ruleOf: (key: string) => Rule | undefined): Doc => {
  const rules = rulesCited(doc).flatMap((key) => ruleOf(key) ?? []);
  const sorted = rules.toSorted((a, b) => kindOf(a) - kindOf(b));
  const blocks: readonly Block[] = sorted.length === 0 ? [bare] : [heading, tableOf(sorted, doc), note];
  return { ...doc, blocks: replaceBlocks(doc.blocks, (block) => (block.kind === 'lawReliedOn' ? blocks : undefined)) };
};

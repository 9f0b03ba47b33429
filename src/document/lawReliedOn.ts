import { longDate } from '../dates.ts';
import type { Rule } from '../law/rule.ts';
import type { Block, Doc, Heading, Inline, Paragraph, Row, Table } from './model.ts';
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
const provision = ({ caseName, citation }: Rule): readonly Inline[] => {
  if (caseName === undefined || !citation.startsWith(caseName)) return [words(typeset(citation))];
  return [words(typeset(caseName), true), words(typeset(citation.slice(caseName.length)))];
};

const party = /^(?:Respondent|Petitioner)/;

/** "Date of the hearing; term of the order": each use once, small letters after the first. */
const usesOf = (rules: readonly Rule[]): string =>
  [...new Set(rules.map(({ usedFor }) => usedFor))]
    .map((use, n) => (n === 0 || party.test(use) ? use : `${use.charAt(0).toLowerCase()}${use.slice(1)}`))
    .join('; ');

/** A row for rules of one provision that were read alike. */
const rowOf = (rules: readonly Rule[]): readonly Row[] => {
  const [rule] = rules;
  if (rule === undefined) return [];
  const read: Inline = { kind: 'citation', text: typeset(rule.read), rule: rule.key, status: rule.status };
  return [
    {
      kind: 'row',
      cells: [{ content: provision(rule) }, { content: [words(typeset(usesOf(rules)))] }, { content: [read] }],
    },
  ];
};

const byProvision = (rules: readonly Rule[]): readonly (readonly Rule[])[] => {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = JSON.stringify([rule.citation, rule.read, rule.status]);
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()];
};

const tableOf = (rules: readonly Rule[], doc: Doc): Table => ({
  kind: 'table',
  summary: 'Each provision of law that this paper cites, what it is used for, and how it was read',
  style: 'text',
  columns: [
    { width: 111, head: [words('Provision')], align: 'left' },
    { width: 249, head: [words('Used for')], align: 'left' },
    { width: 144, head: [words(`Status on ${longDate(doc.lawAsOf)}`)], align: 'left' },
  ],
  rows: byProvision(rules).flatMap(rowOf),
});

const heading: Heading = { kind: 'heading', level: 1, plain: true, content: [words('Law relied on')] };

const note: Paragraph = {
  kind: 'paragraph',
  style: 'note',
  content: [
    words('Compare each provision marked ◊ with revisor.mo.gov or courts.mo.gov. This paper is not legal advice.'),
  ],
};

const bare: Paragraph = { ...note, content: [words('This paper is not legal advice.')] };

/**
 * The document with the place "Law relied on" replaced by that heading, a table of the provisions it cites (statutes, court
 * rules, federal law, cases; each kind in the order of first citation; one row for a provision with all its uses) and a note. `ruleOf` looks a rule up by its key; a key it does not
 * know is left out, since the template was refused for it. Without any citation only the note stands.
 */
export const withLawReliedOn = (doc: Doc, ruleOf: (key: string) => Rule | undefined): Doc => {
  const rules = rulesCited(doc).flatMap((key) => ruleOf(key) ?? []);
  const sorted = rules.toSorted((a, b) => kindOf(a) - kindOf(b));
  const blocks: readonly Block[] = sorted.length === 0 ? [bare] : [heading, tableOf(sorted, doc), note];
  return { ...doc, blocks: replaceBlocks(doc.blocks, (block) => (block.kind === 'lawReliedOn' ? blocks : undefined)) };
};

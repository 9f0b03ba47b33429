import type { Rule } from '../law/rule.ts';
import { rules } from '../law/rules.ts';
import type { Problem } from '../problems.ts';
import type { Library } from '../template/library.ts';
import { lintLibrary } from '../template/lint/lint.ts';
import type { Provision } from './contract/law.ts';
import type { ReplyOf } from './contract.ts';

const statuses = {
  verified: 'verified',
  secondary: 'secondary',
  memory: 'unverified',
  conflict: 'unverified',
} as const satisfies Readonly<Record<Rule['status'], Provision['status']>>;

const provisionOf = ({ key, citation, says, status, read, asOf }: Rule): Provision => ({
  key,
  citation,
  says,
  status: statuses[status],
  read,
  asOf,
});

const plain = (citation: string): string =>
  citation
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/§+ ?/g, '§')
    .trim();

/** "§ 455.010(1), (15)" as "§455.010(1)" and "§455.010(15)"; "§§ 455.045(2), 455.050.1(2)" as both. */
const citedIn = (citation: string): readonly string[] => {
  const found: string[] = [];
  let section = '';
  for (const part of plain(citation).split(/; |, | and /)) {
    const text = part.trim();
    if (text.startsWith('(') && section !== '') {
      found.push(`${section}${text}`);
      continue;
    }
    const isSection = /^\d/.test(text);
    const whole = isSection ? `§${text}` : text;
    section = whole.replace(/(?:\([\w]+\))+$/, '');
    found.push(whole);
  }
  return found.filter((one) => one !== '');
};

/** Whether a rule's citation is the one asked for, a part of it, or a section of which a part is asked for. */
const isCited = (asked: string, citation: string): boolean =>
  citedIn(citation).some(
    (one) => one === asked || one.startsWith(`${asked}(`) || one.startsWith(`${asked}.`) || asked.startsWith(`${one}(`),
  );

/** Every provision that a citation names, as the program keeps it; all of them for an empty text. */
export const provisions = (citation: string): ReplyOf<'law.provisions'> => {
  const asked = citedIn(citation);
  const found = rules.filter((rule) => asked.length === 0 || asked.some((one) => isCited(one, rule.citation)));
  return { provisions: found.map(provisionOf) };
};

const isOf = (id: string, { at }: Problem): boolean =>
  (at.in === 'template' || at.in === 'manifest' || at.in === 'file') && at.file.startsWith(`${id}/`);

const shape = ({ code, severity, message, at }: Problem): Problem => ({ code, severity, message, at });

/** Every template with what the linter and the reading of its files have against it; parts that templates share come last. */
export const checkedTemplates = (library: Library, found: readonly Problem[]): ReplyOf<'templates.check'> => {
  const problems = [...found, ...lintLibrary(library, { tellsUnused: false })].map(shape);
  const documents = [...library.documents.values()].map(({ manifest: { id, title } }) => ({
    id,
    title,
    problems: problems.filter((problem) => isOf(id, problem)),
  }));
  const rest = problems.filter((problem) => !documents.some(({ id }) => isOf(id, problem)));
  const shared = rest.length === 0 ? [] : [{ id: '_partials', title: 'Parts that templates share', problems: rest }];
  return { templates: [...documents, ...shared] };
};

import { findRule, rules } from '../../law/rules.ts';
import { nearest } from '../../text.ts';
import { mayHold, misfit, ruleOfTag, tagNames } from '../markup/tags.ts';
import type { Spot, Tag, Template } from '../syntax.ts';

/** Reports a Problem of the code `template.<code>`. */
export type Report = (code: string, message: string, spot: Spot) => void;

const didYouMean = (name: string, known: readonly string[]): string => {
  const close = nearest(name, known);
  return close === undefined ? '' : ` Did you mean "${close}"?`;
};

const checkAttribute = (report: Report, tag: Tag, { name, value, spot }: Tag['attributes'][number]): void => {
  const known = ruleOfTag(tag.name)?.attributes ?? {};
  const kind = Object.hasOwn(known, name) ? known[name] : undefined;
  if (kind === undefined) {
    report(
      'unknown-attribute',
      `The tag <${tag.name}> has no attribute "${name}".${didYouMean(name, Object.keys(known))}`,
      spot,
    );
    return;
  }
  if (value === undefined) return;
  const wanted = misfit(kind, value);
  if (wanted !== undefined)
    report('attribute-value', `"${name}" of <${tag.name}> should be ${wanted}, not "${value}".`, spot);
  if (kind !== 'rule' || findRule(value) !== undefined) return;
  const keys = rules.map((rule) => rule.key);
  report(
    'unknown-rule',
    `No rule of law has the key "${value}".${didYouMean(value, keys)} \`full-hearing law\` lists them.`,
    spot,
  );
};

const checkTag = (report: Report, tag: Tag): void => {
  if (tag.form === 'close') return;
  const rule = ruleOfTag(tag.name);
  if (rule === undefined) {
    report('unknown-tag', `There is no tag <${tag.name}>.${didYouMean(tag.name, tagNames)}`, tag.spot);
    return;
  }
  if (rule.kind === 'written') {
    report('written-tag', `<${tag.name}> is written by the program only: name the answer in braces.`, tag.spot);
    return;
  }
  if (tag.parent !== undefined && ruleOfTag(tag.parent) !== undefined && !mayHold(tag.parent, tag.name))
    report('misplaced-tag', `The tag <${tag.name}> cannot stand in <${tag.parent}>.`, tag.spot);
  for (const attribute of tag.attributes) checkAttribute(report, tag, attribute);
  const given = tag.attributes.map((attribute) => attribute.name);
  for (const name of rule.needs.filter((needed) => !given.includes(needed)))
    report('attribute-value', `The tag <${tag.name}> needs the attribute "${name}".`, tag.spot);
};

/** Checks every tag, attribute and place of words in one template. */
export const checkTags = (template: Template, report: Report): void => {
  for (const tag of template.tags) checkTag(report, tag);
  for (const { parent, spot } of template.texts) {
    const rule = parent === undefined ? undefined : ruleOfTag(parent);
    if (rule !== undefined && !rule.words)
      report('misplaced-text', `Words and answers cannot stand directly in <${parent}>: put them into a tag.`, spot);
  }
};

import type { Rule } from './rule.ts';
import { afterRules } from './rules/after.ts';
import { caseRules } from './rules/cases.ts';
import { groundRules } from './rules/grounds.ts';
import { hearingRules } from './rules/hearing.ts';
import { orderRules } from './rules/order.ts';
import { partyRules } from './rules/parties.ts';
import { reliefRules } from './rules/relief.ts';

const all = [
  ...partyRules,
  ...groundRules,
  ...orderRules,
  ...reliefRules,
  ...hearingRules,
  ...afterRules,
  ...caseRules,
] as const;

/** The key of a rule in the registry. */
export type RuleKey = (typeof all)[number]['key'];

/** Every provision that the papers cite, in the order of a case: parties, grounds, orders, relief, hearing, afterwards, decisions. */
export const rules: readonly Rule[] = all;

const byKey: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.key, rule]));

/** The rule of that key, or undefined: for keys that come from templates and answer files. */
export const findRule = (key: string): Rule | undefined => byKey.get(key);

/** The rule of that key. Throws on a key that is not in the registry, which the compiler refuses in `src`. */
export const ruleOf = (key: RuleKey): Rule => {
  const rule = byKey.get(key);
  if (rule === undefined) throw new Error(`No rule has the key "${key}".`);
  return rule;
};

/** Whether the words of the rule still need a look at the official text before a paper relies on them. */
export const needsVerifying = (rule: Rule): boolean => rule.status !== 'verified';

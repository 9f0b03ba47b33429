import type { Exhibit } from '../../answers/evidence.ts';
import type { Answers } from '../../answers/schema.ts';
import type { FactorKey } from '../../answers/term.ts';
import { factorOf } from '../../law/seriousDanger.ts';
import { capital } from '../../text.ts';
import { exhibitsInShort } from '../evidence.ts';
import { fact } from '../fact.ts';
import { inSentence } from '../fuzzy.ts';
import { aFact, aWord, type FactsOf, recordOf } from '../shape.ts';
import type { Evidence } from './entry.ts';

/** Something still to find: a sentence, and the key of the rule that asks for it (empty when none does). */
export const gapShape = recordOf({ text: aFact, rule: aWord });
/** Something to find, with the rule that asks for it, or an empty rule. */
export type Gap = FactsOf<typeof gapShape>;

const gap = (text: string, from: string, rule = ''): Gap => ({ text: fact(text, from), rule });

/** An exhibit that a row cites, and where it stands in the answers. */
interface Cited {
  readonly exhibit: Exhibit;
  readonly from: string;
}

const isRecord = ({ exhibit: { kind } }: Cited): boolean =>
  kind === 'medicalRecord' || kind === 'businessRecord' || kind === 'callLog';
const isMessages = ({ exhibit: { kind } }: Cited): boolean => kind === 'messages';
const hasSponsor = ({ exhibit: { sponsor } }: Cited): boolean => sponsor !== undefined;
const isProved = (cited: Cited): boolean => hasSponsor(cited) || (cited.exhibit.authentication ?? '') !== '';

/** What exhibits want, each with the exhibits that want it: one line for all of them, so that many exhibits make no long list. */
const wants: readonly {
  readonly of: (cited: Cited) => boolean;
  readonly says: (exhibits: string) => string;
  readonly rule?: string;
}[] = [
  {
    of: (one) => isMessages(one) && !isProved(one),
    says: (exhibits) => `Proof of who wrote ${exhibits}.`,
    rule: 'texts',
  },
  {
    of: (one) => isMessages(one) && one.exhibit.status !== 'admitted',
    says: (exhibits) => `${exhibits}: the messages themselves, offered and admitted.`,
    rule: 'messages',
  },
  {
    of: (one) => isRecord(one) && one.exhibit.affidavit !== 'served' && !hasSponsor(one),
    says: (exhibits) => `Records affidavit or custodian for ${exhibits}.`,
    rule: 'records',
  },
  {
    of: (one) => !isRecord(one) && !isMessages(one) && !hasSponsor(one),
    says: (exhibits) => `Sponsor for ${exhibits}.`,
  },
];

/** What one exhibit still wants, a sentence each. */
export const exhibitWants = (exhibit: Exhibit): readonly string[] =>
  wants.filter(({ of }) => of({ exhibit, from: '' })).map(({ says }) => capital(says('this exhibit')));

const exhibitGaps = (cited: readonly Cited[]): readonly Gap[] =>
  wants.flatMap(({ of, says, rule }) => {
    const wanting = cited.filter(of);
    const text = exhibitsInShort(wanting.flatMap(({ exhibit }) => exhibit.mark?.trim() ?? []));
    const [first] = wanting;
    return first === undefined || text === undefined ? [] : [gap(says(text), first.from, rule)];
  });

const citedExhibits = (answers: Answers, evidence: readonly Evidence[]): readonly Cited[] => {
  const marks = new Set(evidence.flatMap(({ cites }) => cites.flatMap(({ mark: cited }) => cited ?? [])));
  return (answers.exhibits ?? []).flatMap((exhibit, index) =>
    marks.has(exhibit.mark?.trim() ?? '') ? [{ exhibit, from: `exhibits.${index}` }] : [],
  );
};

/** Up to here each date has a box of its own. */
const mostDates = 2;

const rowGaps = (evidence: readonly Evidence[]): readonly Gap[] => {
  const bare = evidence.flatMap(({ from, date, cites, witness, source }) =>
    cites.length === 0 && witness === undefined && source === undefined && date !== undefined ? [{ from, date }] : [],
  );
  const [first] = bare;
  const last = bare.at(-1);
  if (first === undefined || last === undefined) return [];
  if (bare.length <= mostDates)
    return bare.map(({ from, date }) => gap(`A record or a witness for ${inSentence(date)}.`, from));
  const dates = `${bare.length} dates, ${inSentence(first.date)} through ${inSentence(last.date)}`;
  return [gap(`A record or a witness for each of ${dates}.`, first.from)];
};

/** What the law and the evidence still want under a factor; with no evidence at all, what usually proves it. */
export const gapsOf = (answers: Answers, key: FactorKey, evidence: readonly Evidence[]): readonly Gap[] => {
  if (evidence.length === 0) return factorOf(key).proof.map((proof) => gap(`${proof}.`, `factors.${key}.missing`));
  return [...exhibitGaps(citedExhibits(answers, evidence)), ...rowGaps(evidence)];
};

/** The gaps that a person wrote down. */
export const writtenGaps = (answers: Answers, key: FactorKey): readonly Gap[] =>
  (answers.factors?.[key]?.missing ?? []).map((text, at) => gap(text, `factors.${key}.missing.${at}`));

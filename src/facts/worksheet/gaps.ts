import type { Exhibit } from '../../answers/evidence.ts';
import type { Answers } from '../../answers/schema.ts';
import type { FactorKey } from '../../answers/term.ts';
import { factorOf } from '../../law/seriousDanger.ts';
import { fact } from '../fact.ts';
import { inSentence } from '../fuzzy.ts';
import { aFact, aWord, type FactsOf, recordOf } from '../shape.ts';
import type { Evidence } from './entry.ts';

/** Something still to find: a sentence, and the key of the rule that asks for it (empty when none does). */
export const gapShape = recordOf({ text: aFact, rule: aWord });
/** Something to find, with the rule that asks for it, or an empty rule. */
export type Gap = FactsOf<typeof gapShape>;

const gap = (text: string, from: string, rule = ''): Gap => ({ text: fact(text, from), rule });

const mark = (exhibit: Exhibit): string =>
  exhibit.mark === undefined ? (exhibit.description ?? 'an exhibit') : `Ex.\u00a0${exhibit.mark}`;

const exhibitGaps = (exhibit: Exhibit, from: string): readonly Gap[] => {
  const isRecord = exhibit.kind === 'medicalRecord' || exhibit.kind === 'businessRecord' || exhibit.kind === 'callLog';
  const isMessages = exhibit.kind === 'messages';
  const hasProof = (exhibit.authentication ?? '') !== '' || exhibit.sponsor !== undefined;
  return [
    ...(isMessages && !hasProof ? [gap(`Proof of who wrote ${mark(exhibit)}.`, from, 'texts')] : []),
    ...(isMessages && exhibit.status !== 'admitted'
      ? [gap(`${mark(exhibit)}: the messages themselves, offered and admitted.`, from, 'messages')]
      : []),
    ...(isRecord && exhibit.affidavit !== 'served' && exhibit.sponsor === undefined
      ? [gap(`Records affidavit or custodian for ${mark(exhibit)}.`, from, 'records')]
      : []),
    ...(!isRecord && !isMessages && exhibit.sponsor === undefined ? [gap(`Sponsor for ${mark(exhibit)}.`, from)] : []),
  ];
};

const citedExhibits = (
  answers: Answers,
  evidence: readonly Evidence[],
): readonly { exhibit: Exhibit; from: string }[] => {
  const marks = new Set(evidence.flatMap(({ cites }) => cites.flatMap(({ mark: cited }) => cited ?? [])));
  return (answers.exhibits ?? []).flatMap((exhibit, index) =>
    marks.has(exhibit.mark?.trim() ?? '') ? [{ exhibit, from: `exhibits.${index}` }] : [],
  );
};

const rowGaps = (evidence: readonly Evidence[]): readonly Gap[] =>
  evidence.flatMap((row) => {
    const isBare = row.cites.length === 0 && row.witness === undefined && row.source === undefined;
    return isBare && row.date !== undefined
      ? [gap(`A record or a witness for ${inSentence(row.date)}.`, row.from)]
      : [];
  });

/** What the law and the evidence still want under a factor; with no evidence at all, what usually proves it. */
export const gapsOf = (answers: Answers, key: FactorKey, evidence: readonly Evidence[]): readonly Gap[] => {
  if (evidence.length === 0) return factorOf(key).proof.map((proof) => gap(`${proof}.`, `factors.${key}.missing`));
  return [
    ...citedExhibits(answers, evidence).flatMap(({ exhibit, from }) => exhibitGaps(exhibit, from)),
    ...rowGaps(evidence),
  ];
};

/** The gaps that a person wrote down. */
export const writtenGaps = (answers: Answers, key: FactorKey): readonly Gap[] =>
  (answers.factors?.[key]?.missing ?? []).map((text, at) => gap(text, `factors.${key}.missing.${at}`));

import type { FactorKey } from '../answers/term.ts';
import type { RuleKey } from './rules.ts';

/** One of the seven matters that a court weighs on serious danger, in our words. */
export interface SeriousDangerFactor {
  readonly key: FactorKey;
  /** As the matrix of the worksheet heads it. */
  readonly heading: string;
  /** What it asks, as the page of the factor says it; may end with what a term means. */
  readonly asks: string;
  /** The rules to cite with `asks`, beyond the list itself. */
  readonly alsoRules: readonly RuleKey[];
  /** What usually proves it, to prompt for what is missing. */
  readonly proof: readonly string[];
}

/**
 * The factors of serious danger, in the worksheet's order. Our words: nobody has compared the words and letters of the list
 * with the official text, so no paper quotes them or cites a letter. Other relevant evidence counts too.
 * @source § 455.040.1(4), RSMo, by accounts of 2021, 2024 and 2025 that agree on seven matters and differ in grouping. Checked 2026-11-20; conflict.
 */
export const seriousDangerFactors: readonly SeriousDangerFactor[] = [
  {
    key: 'weightOfEvidence',
    heading: 'Weight of the evidence',
    asks: 'How strong is the evidence as a whole: who saw it, what records agree, and what stands only on one account?',
    alsoRules: ['seriousDanger.affirmed'],
    proof: [
      'Testimony with dates and places',
      'The messages themselves, and who wrote them',
      'Records with affidavit or custodian',
    ],
  },
  {
    key: 'physicalHarm',
    heading: 'History of physical harm',
    asks: 'Has Respondent caused or inflicted physical harm, injury or assault, on Petitioner or on anyone?',
    alsoRules: ['abuse.battery', 'abuse.assault'],
    proof: ['Photographs, with who took them and when', 'Medical records', 'Police reports, and the officer'],
  },
  {
    key: 'stalkingOrFear',
    heading: 'History of stalking or of causing fear',
    asks: 'Has Respondent stalked Petitioner or a minor in the household, or caused either to fear physical harm? Stalking takes two or more acts, no legitimate purpose, and a reasonable fear of physical harm.',
    alsoRules: ['stalking'],
    proof: [
      'Each act with its date',
      'What Petitioner feared and did because of it',
      'The messages themselves, and who wrote them',
    ],
  },
  {
    key: 'criminalRecord',
    heading: 'Criminal record',
    asks: 'Has Respondent been found guilty of crimes? A pending charge is not a finding of guilt.',
    alsoRules: [],
    proof: ['Certified docket entries', 'Certified judgments'],
  },
  {
    key: 'priorFullOrders',
    heading: 'Earlier full orders of protection, adult or child',
    asks: 'Has a full order of protection, for an adult or a child, been issued against Respondent before?',
    alsoRules: [],
    proof: ['Certified copy of each order', 'Search of court records in each county of residence'],
  },
  {
    key: 'dangerousFelony',
    heading: 'Finding of guilt of a dangerous felony',
    asks: 'Has Respondent been found guilty of a felony that Missouri law lists as dangerous? A charge is not a finding.',
    alsoRules: ['dangerousFelony'],
    proof: ['Certified judgment', 'The offense compared with the statutory list'],
  },
  {
    key: 'violations',
    heading: 'Broken terms of probation, parole or an order that protected the household',
    asks: 'Has Respondent broken a term of probation or parole, or of an earlier order of protection, full or temporary, that was meant to protect Petitioner or a minor in the household?',
    alsoRules: ['violation'],
    proof: ['The order or the terms, certified', 'The violation, by witness or record', 'Whom the term protected'],
  },
];

/** The rules for the list as a whole, for the worksheet's dek and note. */
export const factorListRules: readonly RuleKey[] = ['factors', 'factors.open'];

/** The factor of that key. */
export const factorOf = (key: FactorKey): SeriousDangerFactor => {
  const factor = seriousDangerFactors.find((candidate) => candidate.key === key);
  if (factor === undefined) throw new Error(`No factor has the key "${key}".`);
  return factor;
};

/** One thing that the court must do before an order of two to ten years. */
export interface CourtStep {
  readonly key: 'hearing' | 'ground' | 'findings';
  readonly does: string;
  readonly rules: readonly RuleKey[];
}

/**
 * What the court must do before it enters an order of two to ten years. Whether a default or a consent hearing can do was not
 * established.
 * @source § 455.040.1(1), RSMo. Checked 2026-11-20.
 */
export const stepsToLongTerm: readonly CourtStep[] = [
  { key: 'hearing', does: 'hold an evidentiary hearing', rules: ['term.seriousDanger', 'hearing.onRecord'] },
  {
    key: 'ground',
    does: 'find domestic violence, stalking or sexual assault by a preponderance',
    rules: ['fullOrder.burden'],
  },
  {
    key: 'findings',
    does: 'make specific written findings that Respondent poses a serious danger to the physical or mental health of Petitioner or of a minor in Petitioner’s household',
    rules: ['term.seriousDanger'],
  },
];

import type { Rule } from '../rule.ts';
import { accountRead, openingRead, paraphraseRead } from './reading.ts';

type Decision = { cite: string; says: string; usedFor: string };

/** "Rowe" of Rowe v. Farmers Ins. Co.; "Harris" of State v. Harris; parties named by initials keep the whole name. */
const shortName = (caseName: string): string => {
  const [first = caseName, second = ''] = caseName.split(' v. ');
  if (/^(?:[A-Z]\.)+$/.test(first)) return caseName;
  return first === 'State' || first === 'United States' ? second : first;
};

const decision = <K extends string>(key: K, caseName: string, { cite, says, usedFor }: Decision) =>
  ({
    key,
    citation: `${caseName}, ${cite}`,
    caseName,
    short: shortName(caseName),
    says,
    usedFor,
    ...openingRead,
  }) as const satisfies Rule;

/** Decisions. Openings and summaries were read, not whole opinions. */
export const caseRules = [
  decision('texts', 'State v. Harris', {
    cite: '358 S.W.3d 172 (Mo. App. E.D. 2011)',
    says: 'That a telephone is a person’s does not prove who wrote its messages; proof of authorship is needed.',
    usedFor: 'Who wrote a message',
  }),
  decision('messages', 'J.R.C. v. S.L.F.', {
    cite: '686 S.W.3d 673 (Mo. App. E.D. 2024)',
    says: 'An order fell because neither the messages nor their content were in the record.',
    usedFor: 'Messages in the record',
  }),
  decision('stale', 'L.E.C. v. K.R.C.', {
    cite: '674 S.W.3d 97 (Mo. App. E.D. 2023)',
    says: 'An order fell after a hearing four years after the petition, with no threat or contact between.',
    usedFor: 'Time between petition and hearing',
  }),
  decision('fear', 'L.M.M. v. J.L.G.', {
    cite: 'No. ED109013 (Mo. App. E.D. Mar. 23, 2021)',
    says: 'Distress is not enough for stalking: fear of physical harm must be both felt and reasonable.',
    usedFor: 'Fear of physical harm',
  }),
  decision('seriousDanger.affirmed', 'K.E.S. v. S.R.S.', {
    cite: 'No. ED112164 (Mo. App. E.D. Oct. 29, 2024)',
    says: 'A ten-year order stood on the detailed and credible testimony of the petitioner.',
    usedFor: 'Proof of serious danger',
  }),
  decision('impeachment', 'Rowe v. Farmers Ins. Co.', {
    cite: '699 S.W.2d 423 (Mo. banc 1985)',
    says: 'A prior inconsistent statement impeaches, and is substantive evidence in a civil case when the witness can be cross-examined.',
    usedFor: 'Prior inconsistent statements',
  }),
  decision('harassment.affirmed', 'A.O. v. V.O.', {
    cite: 'No. ED107707 (Mo. App. E.D. 2020)',
    says: 'Harassment by a former spouse is domestic violence, and any one ground is enough.',
    usedFor: 'Harassment by a former spouse',
  }),
  decision('oneYear.affirmed', 'L.A.C. v. R.A.P.', {
    cite: 'No. ED110930 (Mo. App. E.D. June 27, 2023)',
    says: 'An order of one year was affirmed.',
    usedFor: 'Order of one year',
  }),
  decision('default.late', 'C.R.S. v. C.M.H.', {
    cite: '539 S.W.3d 54 (Mo. App. E.D. 2017)',
    says: 'An appeal after a child order by default was dismissed because it came too late.',
    usedFor: 'Appeal after a default',
  }),
  decision('appeal.expiredApplied', 'Woodard v. Conde', {
    cite: 'No. SD37047 (Mo. App. S.D. 2022)',
    says: 'An appeal from an order that had expired was heard under § 455.007.',
    usedFor: 'Appeal after expiry',
  }),
  {
    key: 'counting.finality',
    citation: 'Wooten v. Williams, 827 S.W.2d 282',
    caseName: 'Wooten v. Williams',
    says: 'Finality that would fall on a Saturday came on the Monday; court and year of the decision are still to be added.',
    usedFor: 'Counting to finality',
    ...accountRead,
  },
  {
    key: 'consent.findings',
    citation: 'Accounts of two Missouri firms',
    says: 'A consent order is typically entered without findings; it is enforceable, affects the carry permit and may meet the federal test.',
    usedFor: 'Consent order',
    ...paraphraseRead,
  },
  {
    key: 'consent.firearm',
    citation: 'United States v. Gordon (10th Cir.)',
    caseName: 'United States v. Gordon',
    says: 'A stipulated order after a hearing on notice supported a prosecution for possession of a firearm; the reporter citation is still to be found.',
    usedFor: 'Consent order and firearms',
    status: 'secondary',
    read: 'opening read',
    asOf: openingRead.asOf,
  },
  {
    key: 'firearm.constitutional',
    citation: 'United States v. Rahimi, 602 U.S. 680 (2024)',
    caseName: 'United States v. Rahimi',
    says: '18 U.S.C. § 922(g)(8) was upheld on its face.',
    usedFor: 'Firearms, federal',
    ...paraphraseRead,
  },
] as const satisfies readonly Rule[];

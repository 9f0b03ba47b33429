import type { Rule } from '../rule.ts';
import { fromMemory, textOf } from './reading.ts';

const item = <K extends string, N extends number>(key: K, number: N, words: { says: string; usedFor: string }) =>
  ({ key, citation: `§ 455.050.3(${number})`, ...words, ...textOf(2024) }) as const satisfies Rule;

/** What a full order may grant, and what must be pleaded for it. */
export const reliefRules = [
  {
    key: 'relief.restraint',
    citation: '§ 455.050.1',
    says: 'Any order may hold the terms that the court reasonably deems necessary for Petitioner’s safety, the three listed among them.',
    usedFor: 'Terms for safety',
    ...textOf(2024),
  },
  {
    key: 'relief.noAbuse',
    citation: '§ 455.050.1(1)',
    says: 'The order may enjoin domestic violence and threats of it, molesting, stalking, sexual assault and disturbing the peace of Petitioner, with violence against a pet.',
    usedFor: 'Restraint from violence',
    ...textOf(2024),
  },
  {
    key: 'relief.dwelling',
    citation: '§ 455.050.1(2)',
    says: 'The order may enjoin Respondent from entering Petitioner’s dwelling in the four cases listed.',
    usedFor: 'Dwelling',
    ...textOf(2024),
  },
  {
    key: 'relief.noContact',
    citation: '§ 455.050.1(3)',
    says: 'The order may enjoin communication with Petitioner in any manner or medium.',
    usedFor: 'Communication',
    ...textOf(2024),
  },
  {
    key: 'relief.mutual',
    citation: '§ 455.050.2',
    says: 'Mutual orders are prohibited unless both parties filed written petitions and both were properly served.',
    usedFor: 'Mutual orders',
    ...textOf(2024),
  },
  {
    key: 'relief.afterHearing',
    citation: '§ 455.050.3',
    says: 'After a hearing the court may grant the further relief listed here.',
    usedFor: 'Relief in the full order',
    ...textOf(2024),
  },
  item('relief.custody', 1, {
    says: 'The court may award custody of a minor child of the parties when it has jurisdiction, no prior order regarding custody is pending or has been made, and the child’s best interests require it.',
    usedFor: 'Custody',
  }),
  item('relief.visitation', 2, {
    says: 'The court may set visitation in the best interests of the child.',
    usedFor: 'Visitation',
  }),
  item('relief.childSupport', 3, {
    says: 'The court may award child support under Rule 88.01 and chapter 452.',
    usedFor: 'Child support',
  }),
  item('relief.maintenance', 4, {
    says: 'The court may award maintenance when the parties are lawfully married.',
    usedFor: 'Maintenance',
  }),
  item('relief.rent', 5, {
    says: 'The court may order rent or mortgage payments on Petitioner’s residence when Respondent has a duty to support Petitioner or dependent household members.',
    usedFor: 'Rent or mortgage',
  }),
  item('relief.alternativeHousing', 6, {
    says: 'The court may order Respondent to pay rent elsewhere when there is a duty to support Petitioner and Petitioner requests other housing.',
    usedFor: 'Rent for other housing',
  }),
  item('relief.property', 7, {
    says: 'The court may give Petitioner temporary possession of specified personal property.',
    usedFor: 'Personal property',
  }),
  item('relief.noTransfer', 8, {
    says: 'The court may forbid the transfer of specified property that both own or lease.',
    usedFor: 'Transfer of property',
  }),
  item('relief.counseling', 9, {
    says: 'The court may order a batterer counseling program approved by the court, or treatment for substance abuse.',
    usedFor: 'Counseling and treatment',
  }),
  item('relief.shelterFee', 10, {
    says: 'The court may order a reasonable fee to a domestic violence shelter for housing and services.',
    usedFor: 'Fee to a shelter',
  }),
  item('relief.courtCosts', 11, { says: 'The court may order Respondent to pay court costs.', usedFor: 'Court costs' }),
  item('relief.medicalCosts', 12, {
    says: 'The court may order Respondent to pay the medical costs of injuries from an act of domestic violence by Respondent.',
    usedFor: 'Medical costs',
  }),
  item('relief.pets', 13, {
    says: 'The court may award possession and care of a pet, and money for medical costs from its abuse.',
    usedFor: 'Pets',
  }),
  {
    key: 'relief.pleading',
    citation: '§ 455.050.4',
    says: 'A petition that seeks custody, visitation, support, maintenance, rent, money, possession of property, a ban on transfers or payment to a shelter alleges the facts for each and prays for each.',
    usedFor: 'Facts and prayer for each item of relief',
    ...textOf(2024),
  },
  {
    key: 'relief.custodyPresumption',
    citation: '§ 455.050.5',
    says: 'Custody with the parent who is not abusive is presumed to serve the child, unless both parents have been abusive.',
    usedFor: 'Custody: presumption',
    ...textOf(2024),
  },
  {
    key: 'relief.visitationLimits',
    citation: '§ 455.050.6',
    says: 'The noncustodial parent has visitation unless, after hearing, it would harm the child or no arrangement sufficiently protects the custodial parent.',
    usedFor: 'Visitation: limits',
    ...textOf(2024),
  },
  {
    key: 'relief.childSupportDuty',
    citation: '§ 455.050.7',
    says: 'Child support is ordered where a duty exists and no prior order of support is outstanding.',
    usedFor: 'Child support: duty',
    ...textOf(2024),
  },
  {
    key: 'relief.maintenanceLimit',
    citation: '§ 455.050.8',
    says: 'Maintenance does not exceed 180 days.',
    usedFor: 'Maintenance: limit',
    ...textOf(2024),
  },
  {
    key: 'relief.wireless',
    citation: '§ 455.050.9',
    says: 'After notice and hearing the court may order wireless numbers transferred to a petitioner who is not the accountholder; Petitioner then bears the cost.',
    usedFor: 'Wireless numbers',
    ...textOf(2024),
  },
  {
    key: 'relief.attorneyFees',
    citation: '§ 455.075',
    says: 'The court may order reasonable attorney’s fees in view of the resources of both parties.',
    usedFor: 'Attorney’s fees',
    ...fromMemory,
  },
  {
    key: 'relief.voterAddress',
    citation: '§ 115.157',
    says: 'A person subjected to domestic violence who has an order under chapter 455 may ask the circuit court to close the residential address on the voter record.',
    usedFor: 'Voter record',
    ...textOf(2024),
  },
  {
    key: 'custody.pattern',
    citation: '§ 452.375.2',
    says: 'The presumption of equal parenting time can be rebutted, by a pattern of domestic violence among other things, and findings are needed before custody goes to an abusive parent.',
    usedFor: 'Effect on custody',
    ...textOf(2024),
  },
] as const satisfies readonly Rule[];

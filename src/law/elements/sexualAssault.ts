import { type Element, incidentsOf, isGiven, lookAt } from './element.ts';

/**
 * Sexual assault, by anyone; a civil definition of its own.
 * @source § 455.010(1)(f), (14), RSMo. Checked 2026-11-20.
 */
export const sexualAssaultElements: readonly Element[] = [
  {
    key: 'sexualAssault.act',
    act: 'sexualAssault',
    ground: 'sexualAssault',
    heading: 'Sexual assault: act',
    shows: 'Caused another to engage involuntarily in a sexual act, or tried to',
    rules: ['sexualAssault'],
    answers: ['grounds.sexualAssault.act', 'incidents'],
    gap: 'State the act, or mark the incident.',
    look: (answers) => {
      const { sexualAssault, domesticViolence } = answers.grounds ?? {};
      const own = { text: sexualAssault?.act, path: 'grounds.sexualAssault.act' };
      const detail = {
        text: domesticViolence?.details?.sexualAssault,
        path: 'grounds.domesticViolence.details.sexualAssault',
      };
      return lookAt(incidentsOf(answers, 'sexualAssault'), isGiven(own.text) ? own : detail);
    },
  },
  {
    key: 'sexualAssault.means',
    act: 'sexualAssault',
    ground: 'sexualAssault',
    heading: 'Sexual assault: means',
    shows: 'By force, threat of force or duress, or without consent',
    rules: ['abuse.sexualAssault'],
    answers: ['grounds.sexualAssault.means'],
    gap: 'Mark by what means: force, threat of force, duress, or without consent.',
    look: ({ grounds }) => {
      const isAlleged = (grounds?.sexualAssault?.means ?? []).length > 0;
      return { isAlleged, incidents: [], answeredAt: isAlleged ? ['grounds.sexualAssault.means'] : [] };
    },
  },
];

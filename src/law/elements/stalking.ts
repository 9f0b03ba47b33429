import { type Element, incidentsOf, isGiven, lookAt } from './element.ts';

/**
 * Stalking, by anyone: two or more acts, fear of physical harm, and that the fear is reasonable. Distress is not enough.
 * @source § 455.010(15), (15)(a), (15)(b), RSMo; L.M.M. v. J.L.G., No. ED109013 (Mo. App. E.D. 2021), opening and summary. Checked 2026-11-20.
 */
export const stalkingElements: readonly Element[] = [
  {
    key: 'stalking.conduct',
    act: 'stalking',
    ground: 'stalking',
    heading: 'Stalking: course of conduct',
    shows: 'Two or more unwanted acts, purposely done, that serve no legitimate purpose',
    rules: ['stalking', 'stalking.conduct'],
    answers: ['grounds.stalking.conduct', 'incidents'],
    gap: 'State two or more acts with their dates, and why they serve no legitimate purpose: one act is not stalking.',
    look: (answers) =>
      lookAt(incidentsOf(answers, 'stalking'), {
        text: answers.grounds?.stalking?.conduct,
        path: 'grounds.stalking.conduct',
        least: 2,
      }),
  },
  {
    key: 'stalking.alarm',
    act: 'stalking',
    ground: 'stalking',
    heading: 'Stalking: alarm',
    shows: 'Petitioner, or a person of Petitioner’s household, feared physical harm',
    rules: ['stalking.alarm', 'fear'],
    answers: ['grounds.stalking.alarm', 'incidents'],
    gap: 'State the physical harm that was feared and what shows it: distress alone is not enough.',
    look: (answers) =>
      lookAt(
        incidentsOf(answers, 'stalking', ({ fear }) => isGiven(fear)),
        { text: answers.grounds?.stalking?.alarm, path: 'grounds.stalking.alarm' },
      ),
  },
  {
    key: 'stalking.reasonable',
    act: 'stalking',
    ground: 'stalking',
    heading: 'Stalking: reasonableness',
    shows: 'A reasonable person in this situation would fear the same',
    rules: ['stalking', 'fear'],
    answers: ['grounds.stalking.reasonable'],
    gap: 'State why a reasonable person in this situation would fear physical harm.',
    look: (answers) => lookAt([], { text: answers.grounds?.stalking?.reasonable, path: 'grounds.stalking.reasonable' }),
  },
];

import type { ShownPaper } from './paperFeed.ts';

const name = 'answers to page';
const noted = new WeakSet<ShownPaper>();

/** Notes for whoever measures how long it took from a change of the answers until every page in sight showed it. */
export const notePainted = (paper: ShownPaper): void => {
  if (noted.has(paper)) return;
  noted.add(paper);
  performance.clearMeasures(name);
  performance.measure(name, { start: paper.askedAt, end: performance.now() });
};

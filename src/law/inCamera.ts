import type { Answers } from '../answers/schema.ts';

/**
 * What a petition may print in the place of where the petitioner lives or stays: that is revealed to the court in camera alone. The words
 * are ours; a person chooses them for a passage.
 * @source § 455.030.3, RSMo; the rule `address.inCamera` says how far it was checked. Checked 2026-11-20.
 */
export const inCameraWords = 'an address given to the court in camera';

const residences = /^petitioner\.addresses\.(?:home|other)$/;

/**
 * Whether the answer at the path may give way to `inCameraWords`: where the petitioner lives or stays, in the petitioner's own papers.
 * Nobody else reveals it to the court.
 * @source § 455.030.3, RSMo; the rule `address.inCamera` says how far it was checked. Checked 2026-11-20.
 */
export const mayBeInCamera = (path: string, { matter }: Pick<Answers, 'matter'>): boolean =>
  (matter?.side ?? 'petitioner') === 'petitioner' && residences.test(path);

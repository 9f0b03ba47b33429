import { sections } from '../../src/interview/sections.ts';
import type { MatterSession } from './matterSession.ts';

/** Goes to the next or previous Problem that has a question, round and round. */
export const nextProblem = (session: MatterSession, step: 1 | -1): void => {
  const troubles = (session.look.get()?.troubles ?? []).filter(({ path }) => path !== undefined);
  const { focus } = session.place.get();
  const now = troubles.findIndex(({ path }) => path === focus);
  const first = step === 1 ? 0 : troubles.length - 1;
  const at = now === -1 ? first : (now + step + troubles.length) % troubles.length;
  const path = troubles[at]?.path;
  if (path !== undefined) session.goTo(path);
};

/** Goes to the question of the next blank. */
export const nextBlank = (session: MatterSession): void => {
  const missing = (session.look.get()?.troubles ?? []).filter(
    ({ kind, path }) => kind === 'missing' && path !== undefined,
  );
  const now = missing.findIndex(({ path }) => path === session.place.get().focus);
  const path = missing[(now + 1) % Math.max(1, missing.length)]?.path;
  if (path !== undefined) session.goTo(path);
};

/** Opens the next or previous section that a chosen paper needs. */
export const nextSection = (session: MatterSession, step: 1 | -1): void => {
  const seen = session.look.get()?.sections ?? [];
  const needed = sections.filter(({ id }) => seen.find((one) => one.id === id)?.isNeeded !== false);
  const now = needed.findIndex(({ id }) => id === session.place.get().section);
  const section = needed[Math.min(needed.length - 1, Math.max(0, now + step))];
  if (section !== undefined) session.place.set({ tab: 'answers', section: section.id, record: 0 });
};

import { type ProgramForTest, reply } from './program.ts';
import { passphrase } from './vaults.ts';

/** A page of the list of matters, the one saved last first. */
export const listed = ({ handlers, running }: ProgramForTest, more: object = {}) =>
  reply(
    handlers['matters.list']({ query: '', place: 'matters', order: 'saved', from: 0, count: 100, ...more }, running),
  );

/** A new matter for the petitioner: its id. */
export const created = async ({ handlers, running }: ProgramForTest): Promise<string> =>
  (await reply(handlers['matters.create']({ side: 'petitioner' }, running))).id;

/** A matter, opened. */
export const opened = async ({ handlers, running }: ProgramForTest, id: string) =>
  reply(handlers['matter.open']({ id }, running));

/** Saves answers as a new version of a matter that is open. */
export const save = ({ handlers, running }: ProgramForTest, id: string, answers: object) =>
  reply(handlers['matter.save']({ id, text: JSON.stringify(answers) }, running));

/** Answers of a petitioner of that name against Rex Placeholder in Boone County. */
export const named = (first: string, last: string, more: object = {}) => ({
  format: 'full-hearing/1',
  matter: { side: 'petitioner', county: 'Boone' },
  petitioner: { name: { first, last } },
  respondent: { name: { first: 'Rex', last: 'Placeholder' } },
  ...more,
});

/** A new matter with these answers, closed again: its id. */
export const matterWith = async (made: ProgramForTest, answers: object): Promise<string> => {
  const id = await created(made);
  await opened(made, id);
  await save(made, id, answers);
  await reply(made.handlers['matter.close']({ id }, made.running));
  return id;
};

/** Unlocks the vault of a program with the passphrase for tests. */
export const unlocked = ({ handlers, running }: ProgramForTest, vault: string) =>
  reply(handlers['vault.unlock']({ folder: vault, key: { kind: 'passphrase', passphrase } }, running));

/** Locks the vault of a program and unlocks it again. */
export const relock = async (made: ProgramForTest): Promise<void> => {
  await made.handlers['vault.lock']({}, made.running);
  await unlocked(made, made.vault);
};

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReplyOf } from '../../../src/api/contract.ts';
import type { Problem } from '../../../src/problems.ts';
import { useMatter } from '../../store/context.tsx';
import { fileBytes } from '../../store/fileBytes.ts';
import { valueIn, withEntry, withValue } from '../../store/tree.ts';
import { t } from '../../text/t.ts';
import { freeExhibitId, nameWithoutEnding, nextMark } from './exhibitMarks.ts';

const words = t.boards.exhibits;

/** A file of an exhibit in the vault. */
export type Attachment = ReplyOf<'matter.attachments'>['attachments'][number];

/** An exhibit that a file is put to: its id, its path, and what it is called. */
export interface Target {
  readonly id: string;
  readonly path: string;
  readonly name: string;
}

/** The files of the exhibits, and how more come to them. */
export interface Files {
  readonly attachments: readonly Attachment[];
  /** What is under way, in words; undefined when nothing is. */
  readonly adding: string | undefined;
  readonly problems: readonly Problem[];
  /** Each file becomes an exhibit with the next mark; or all go to the exhibit that is named. Gives the path of the last one, if any came. */
  readonly add: (files: readonly File[], target?: Target) => Promise<string | undefined>;
  readonly cancel: () => void;
  /** The file that was taken off last, until it is put back or that is closed. */
  readonly takenOff: Attachment | undefined;
  readonly takeOff: (file: Attachment) => Promise<void>;
  readonly putBack: () => Promise<void>;
  readonly closeTakenOff: () => void;
}

/** The host takes no more than this at once; a scan that is larger is split. */
const mostMegabytes = 150;
const megabyte = 1_048_576;

const refusal = (file: File): Problem | undefined => {
  const at = { in: 'file', file: file.name } as const;
  if (file.size === 0) return { code: 'exhibit.empty', severity: 'error', message: words.emptyFile(file.name), at };
  if (file.size <= mostMegabytes * megabyte) return undefined;
  const message = words.tooLarge(file.name, String(mostMegabytes));
  return { code: 'exhibit.too-large', severity: 'error', message, at };
};

/** What became of a file: whether the next one may follow, and the exhibit it belongs to. */
interface Added {
  readonly goesOn: boolean;
  readonly path?: string;
}

/** Everything that the board can do with files. */
export const useFiles = (): Files => {
  const { program, store, id, told } = useMatter();
  const [attachments, setAttachments] = useState<readonly Attachment[]>([]);
  const [adding, setAdding] = useState<string | undefined>(undefined);
  const [takenOff, setTakenOff] = useState<Attachment | undefined>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const cancelNow = useRef<() => void>(() => undefined);
  const isCancelled = useRef(false);

  const read = useCallback(async (): Promise<readonly Attachment[]> => {
    const outcome = await program('matter.attachments', { id }).outcome;
    if (!outcome.ok) {
      setProblems(outcome.problems);
      return [];
    }
    setAttachments(outcome.value.attachments);
    return outcome.value.attachments;
  }, [program, id]);

  useEffect(() => {
    void read();
  }, [read]);

  const note = (
    file: File,
    target: Target | undefined,
    given: { readonly exhibit: string; readonly pages?: number },
  ): string => {
    if (target !== undefined) {
      const path = `${target.path}.pages`;
      if (given.pages !== undefined && valueIn(store.answers.get(), path) === undefined)
        store.change({ label: words.noted(target.name), path }, (answers) => withValue(answers, path, given.pages));
      told.set(undefined);
      return target.path;
    }
    const list = valueIn(store.answers.get(), 'exhibits');
    const at = Array.isArray(list) ? list.length : 0;
    store.change({ label: words.added(file.name), path: `exhibits.${at}` }, (answers) =>
      withEntry(answers, 'exhibits', at, {
        id: given.exhibit,
        mark: nextMark(answers),
        description: nameWithoutEnding(file.name),
        ...(given.pages === undefined ? {} : { pages: given.pages }),
      }),
    );
    return `exhibits.${at}`;
  };

  const attach = async (file: File, target: Target | undefined, kept: readonly string[]): Promise<Added> => {
    const refused = refusal(file);
    if (refused !== undefined) {
      setProblems((before) => [...before, refused]);
      return { goesOn: true };
    }
    const exhibit = target?.id ?? freeExhibitId(store.answers.get(), kept);
    const bytes = await fileBytes(file);
    if (!bytes.ok) {
      setProblems((before) => [...before, ...bytes.problems]);
      return { goesOn: true };
    }
    const pending = program('matter.attach', { id, exhibit, name: file.name, bytes: bytes.value });
    cancelNow.current = pending.cancel;
    const outcome = await pending.outcome;
    if (outcome.ok) {
      const { pages } = outcome.value;
      return { goesOn: true, path: note(file, target, { exhibit, ...(pages === undefined ? {} : { pages }) }) };
    }
    if (outcome.cancelled !== true) setProblems((before) => [...before, ...outcome.problems]);
    return { goesOn: false };
  };

  const detach = async (file: Attachment, isDetached: boolean): Promise<void> => {
    setProblems([]);
    const outcome = await program('matter.detach', { id, hash: file.hash, isDetached }).outcome;
    if (!outcome.ok) {
      setProblems(outcome.problems);
      return;
    }
    setTakenOff(isDetached ? file : undefined);
    await read();
  };

  return {
    takenOff,
    takeOff: (file) => detach(file, true),
    putBack: async () => takenOff && detach(takenOff, false),
    closeTakenOff: () => setTakenOff(undefined),
    attachments,
    adding,
    problems,
    add: async (files, target) => {
      isCancelled.current = false;
      setProblems([]);
      const before = await read();
      let last: string | undefined;
      let kept = before.flatMap(({ exhibit }) => exhibit ?? []);
      for (const [n, file] of files.entries()) {
        if (isCancelled.current) break;
        setAdding(words.adding(file.name, n + 1, files.length));
        const { goesOn, path } = await attach(file, target, kept);
        last = path ?? last;
        if (!goesOn) break;
        kept = (await read()).flatMap(({ exhibit }) => exhibit ?? []);
      }
      setAdding(undefined);
      return last;
    },
    cancel: () => {
      isCancelled.current = true;
      cancelNow.current();
    },
  };
};

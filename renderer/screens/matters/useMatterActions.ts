import { useState } from 'react';
import type { MatterRow } from '../../../src/api/contract/matters.ts';
import type { Problem } from '../../../src/problems.ts';
import { useApp } from '../../store/context.tsx';
import { fileBytes } from '../../store/fileBytes.ts';
import { t } from '../../text/t.ts';

/** Something that was done, told until it is closed, with what takes it back. */
export interface Done {
  readonly words: string;
  readonly undo?: () => void;
}

/** What can be done with matters of the list. */
export interface MatterActions {
  readonly done: Done | undefined;
  readonly problems: readonly Problem[];
  readonly close: () => void;
  readonly open: (row: MatterRow) => void;
  readonly create: (side: 'petitioner' | 'respondent', example?: boolean) => void;
  readonly duplicate: (row: MatterRow, asOtherSide: boolean) => void;
  readonly archive: (row: MatterRow, isArchived: boolean) => void;
  readonly trash: (row: MatterRow) => void;
  readonly untrash: (row: MatterRow) => void;
  readonly purge: (row: MatterRow) => void;
  readonly exportFile: (row: MatterRow, folder: string) => void;
  readonly importFile: (file: File) => void;
}

/** Calls about matters, each told in words, with what takes it back. `changed` reads the list anew. */
export const useMatterActions = (changed: () => void): MatterActions => {
  const app = useApp();
  const { program } = app;
  const [done, tell] = useState<Done | undefined>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const after = (outcome: { readonly ok: boolean; readonly problems: readonly Problem[] }, words: Done): void => {
    setProblems(outcome.ok ? [] : outcome.problems);
    if (outcome.ok) tell(words);
    changed();
  };
  const archive = async (row: MatterRow, isArchived: boolean): Promise<void> => {
    const outcome = await program('matters.archive', { id: row.id, isArchived }).outcome;
    const words = isArchived ? t.matters.archived(t.words.versus(row)) : t.matters.unarchived(t.words.versus(row));
    after(outcome, { words, undo: () => void archive(row, !isArchived) });
  };
  const untrash = async (row: MatterRow): Promise<void> => {
    const outcome = await program('matters.untrash', { id: row.id }).outcome;
    after(outcome, { words: t.matters.takenBack(t.words.versus(row)) });
  };
  const trash = async (row: MatterRow): Promise<void> => {
    const outcome = await program('matters.trash', { id: row.id }).outcome;
    after(outcome, { words: t.matters.trashed(t.words.versus(row)), undo: () => void untrash(row) });
  };
  const purge = async (row: MatterRow): Promise<void> => {
    const outcome = await program('matters.purge', { id: row.id }).outcome;
    setProblems(outcome.ok ? [] : outcome.problems);
    tell(undefined);
    changed();
  };
  const openNew = async (id: string | undefined, found: readonly Problem[]): Promise<void> => {
    setProblems(found);
    if (id !== undefined) await app.openMatter(id);
  };
  const create = async (side: 'petitioner' | 'respondent', example = false): Promise<void> => {
    const outcome = await program('matters.create', { side, example }).outcome;
    await openNew(outcome.ok ? outcome.value.id : undefined, outcome.problems);
  };
  const duplicate = async ({ id }: MatterRow, asOtherSide: boolean): Promise<void> => {
    const outcome = await program('matters.duplicate', { id, asOtherSide }).outcome;
    await openNew(outcome.ok ? outcome.value.id : undefined, outcome.problems);
  };
  const exportFile = async ({ id }: MatterRow, folder: string): Promise<void> => {
    const outcome = await program('matters.export', { id, folder }).outcome;
    after(outcome, { words: outcome.ok ? t.matters.exported(outcome.value.path) : '' });
  };
  const importFile = async (file: File): Promise<void> => {
    const { name } = file;
    const bytes = await fileBytes(file);
    if (!bytes.ok) {
      setProblems(bytes.problems);
      return;
    }
    const outcome = await program('matters.import', { name, bytes: bytes.value }).outcome;
    const count = outcome.ok ? outcome.value.found.length : 0;
    after(outcome, {
      words: [t.matters.imported(name), count === 0 ? '' : t.matters.importFound(count)].join(' ').trim(),
    });
  };
  return {
    done,
    problems,
    close: () => {
      tell(undefined);
      setProblems([]);
    },
    open: (row) => void app.openMatter(row.id),
    create: (side, example) => void create(side, example),
    duplicate: (row, asOtherSide) => void duplicate(row, asOtherSide),
    archive: (row, isArchived) => void archive(row, isArchived),
    trash: (row) => void trash(row),
    untrash: (row) => void untrash(row),
    purge: (row) => void purge(row),
    exportFile: (row, folder) => void exportFile(row, folder),
    importFile: (file) => void importFile(file),
  };
};

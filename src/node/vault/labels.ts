import { z } from 'zod';
import type { Result } from '../../problems.ts';
import { labelsFileName } from '../../vault/format.ts';
import type { SealedStore, Written } from '../../vault/store.ts';
import { accept } from './session.ts';

const Labels = z.record(z.string(), z.string());

/** Whose each recipient is, in words; it is sealed, for a name says who works together. */
export type Labels = Readonly<Record<string, string>>;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** The labels of a vault; none when nobody gave any. */
export const readLabels = async (store: SealedStore): Promise<Result<Labels>> => {
  const read = await store.read(labelsFileName);
  if (!read.ok) return read.problems.every(({ code }) => code === 'vault.absent') ? accept({}) : read;
  const text = new TextDecoder().decode(read.value);
  return accept(Labels.safeParse(parsed(text)).data ?? {});
};

/** Writes the labels in place of those before. */
export const writeLabels = (store: SealedStore, labels: Labels): Promise<Result<Written>> =>
  store.write(labelsFileName, new TextEncoder().encode(JSON.stringify(labels)), 'anything');

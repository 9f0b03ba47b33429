import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite, { type Database } from 'node-sqlite3-wasm';
import { wordsIn } from '#src/vault/words.ts';
import { medianOf, repeatsOf, timed, type VaultFigures, type VaultJob } from './vaultJob.ts';
import { matterText, queriesFor, readExamples } from './vaultMatters.ts';

/** What a program would keep: what the list shows in columns, every version as text, and the words for the search. */
const schema = `
  CREATE TABLE matters (id INTEGER PRIMARY KEY, petitioner TEXT, respondent TEXT, side TEXT, county TEXT, caseNumber TEXT,
    hearingOn TEXT, text TEXT);
  CREATE TABLE versions (id INTEGER PRIMARY KEY, matter INTEGER, text TEXT);
  CREATE VIRTUAL TABLE found USING fts5(words, content='', contentless_delete=1);`;

const shown = 'id, petitioner, respondent, side, county, caseNumber, hearingOn';

/** One matter, its version and its words, in one transaction, which returns when the medium has it. */
const save = (database: Database, id: number, text: string): void => {
  const { petitioner, respondent, matter, hearing, ...rest } = JSON.parse(text);
  const words = [...wordsIn({ petitioner, respondent, matter, hearing, ...rest })].join(' ');
  const named = [petitioner, respondent].map((person) => `${person?.name?.first ?? ''} ${person?.name?.last ?? ''}`);
  const row = [...named, matter?.side ?? null, matter?.county ?? null, matter?.caseNumber ?? null, hearing?.on ?? null];
  database.exec('BEGIN IMMEDIATE');
  database.run('INSERT OR REPLACE INTO matters VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [id, ...row, text]);
  database.run('INSERT INTO versions (matter, text) VALUES (?, ?)', [id, text]);
  database.run('INSERT OR REPLACE INTO found (rowid, words) VALUES (?, ?)', [id, words]);
  database.exec('COMMIT');
};

const search = (database: Database, query: string): unknown => {
  const all = query.split(' ').map((word) => `"${word}"*`);
  const wanted = `SELECT ${shown} FROM matters WHERE id IN (SELECT rowid FROM found WHERE found MATCH ?)`;
  return database.all(wanted, [all.join(' ')]);
};

const withDatabase = async <T>(file: string, work: (database: Database) => T | Promise<T>): Promise<T> => {
  const database = new sqlite.Database(file);
  try {
    return await work(database);
  } finally {
    database.close();
  }
};

/**
 * The same matters in a database of SQLite, unencrypted, with the index for full text that comes with it (FTS5), each saving a
 * transaction that is synced to the medium.
 */
export const measureSqlite = async (job: VaultJob, figures: VaultFigures): Promise<void> => {
  const { folder, examples, matters, tell } = job;
  const repeats = repeatsOf(job);
  tell('SQLite');
  await mkdir(folder);
  const file = join(folder, 'matters.db');
  const texts = await readExamples(examples);
  await withDatabase(file, async (database) => {
    database.exec(schema);
    const [, fillMs] = await timed(() => {
      for (let n = 0; n < matters; n += 1) save(database, n, matterText(texts, n));
    });
    figures['sqlite.createMatter.ms'] = fillMs / matters;
  });
  figures['sqlite.bytes.perMatter'] = (await stat(file)).size / matters;
  figures['sqlite.list.ms'] = await medianOf(repeats.listings, () =>
    withDatabase(file, (database) => database.all(`SELECT ${shown} FROM matters ORDER BY hearingOn`)),
  );
  await withDatabase(file, async (database) => {
    const queries = queriesFor(repeats.searches);
    figures['sqlite.search.ms'] = await medianOf(queries.length, (n) => search(database, queries[n] ?? ''));
    figures['sqlite.open.ms'] = await medianOf(repeats.saves, (n) =>
      database.get('SELECT text FROM matters WHERE id = ?', [n]),
    );
    figures['sqlite.save.ms'] = await medianOf(repeats.saves, (n) => save(database, n, matterText(texts, n)));
  });
};

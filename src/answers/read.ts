import { answerProblem, type Problem } from '../problems.ts';
import { quoted } from '../text.ts';
import { mostProblems, schemaProblems } from './issues.ts';
import { type DuplicateKey, isJsonObject, type Json, type JsonObject, readJson } from './json.ts';
import { cutToLength, mend } from './mend.ts';
import { migrated, migrations } from './migrate.ts';
import { referenceProblems } from './references.ts';
import { Answers, currentFormat } from './schema.ts';
import { decodeUtf8 } from './utf8.ts';
import { answerTree, formatPath } from './walk.ts';

/** The longest answer file that is read, in bytes or characters. Three hundred incidents take about half a million. */
export const longestFile = 20_000_000;

/** What came of reading a file. */
export interface Reading {
  /** The answers that can be used; absent when the file could not be understood at all. With Problems, the parts that are right. */
  readonly answers?: Answers;
  /** Everything the file held, as it stood there: nothing that could not be understood is lost. Absent when it is no JSON. */
  readonly raw?: Json;
  /** The older format the file was written in, when it was not the current one. */
  readonly migratedFrom?: string;
  readonly problems: readonly Problem[];
}

/** Where a file came from, for Problems that have no answer path. */
export interface Origin {
  readonly file?: string;
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

const faultReading = ({ code, message, line, column }: Fault, origin: Origin): Reading => {
  const place = { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  const at = { in: 'file', file: origin.file ?? 'answer file', ...place } as const;
  return { problems: [{ code, severity: 'error', message, at }] };
};

const tooLong: Fault = {
  code: 'answers.too-large',
  message: `The file is longer than ${longestFile.toLocaleString('en-US')} characters: it is no answer file.`,
};

const olderFormats = migrations.map((migration) => migration.from);

const formatMessage = (format: Json | undefined): readonly [code: string, message: string] | undefined => {
  if (format === currentFormat || olderFormats.some((older) => older === format)) return undefined;
  if (format === undefined) {
    return ['answers.no-format', `Say which format the file has: "format": "${currentFormat}" belongs at its top.`];
  }
  if (typeof format === 'string' && /^full-hearing\/[1-9]\d*$/.test(format)) {
    return [
      'answers.newer-format',
      `A newer version of the program wrote this file (${quoted(format)}); open it with that version.`,
    ];
  }
  const shown = typeof format === 'string' ? quoted(format) : 'This';
  return [
    'answers.unknown-format',
    `${shown} is no format that the program knows; an answer file says "${currentFormat}".`,
  ];
};

const duplicateProblem = ({ path, line }: DuplicateKey): Problem => {
  const message = `${quoted(String(path.at(-1)))} stands here twice (line ${line}); the last one counts. Take one out.`;
  return answerProblem('answers.duplicate-key', formatPath(path), message);
};

const withoutRepeats = (problems: readonly Problem[]): readonly Problem[] => {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.code} ${problem.at.in === 'answers' ? problem.at.path : ''}`;
    return seen.has(key) ? false : seen.add(key);
  });
};

const readObject = (raw: JsonObject, duplicates: readonly DuplicateKey[]): Reading => {
  const cut = cutToLength(answerTree(), migrated(raw));
  const parsed = Answers.safeParse(cut.file);
  const mended = parsed.success ? parsed : Answers.safeParse(mend(answerTree(), cut.file));
  const answers = mended.data;
  const references = referenceProblems(answers);
  const problems = withoutRepeats([
    ...duplicates.map(duplicateProblem),
    ...cut.problems,
    ...schemaProblems(parsed.error?.issues ?? [], cut.file),
    ...references.slice(0, mostProblems),
  ]);
  return {
    ...(answers === undefined ? {} : { answers }),
    ...(raw.format === currentFormat ? {} : { migratedFrom: String(raw.format) }),
    raw,
    problems,
  };
};

const readText = (text: string, origin: Origin): Reading => {
  if (text.length > longestFile) return faultReading(tooLong, origin);
  const json = readJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!json.ok) return faultReading(json.fault, origin);
  const raw = json.value;
  if (!isJsonObject(raw)) {
    const message = 'This is no answer file: an answer file is a group of names and answers in braces.';
    return { raw, problems: [answerProblem('answers.not-an-object', '', message)] };
  }
  const refused = formatMessage(raw.format);
  if (refused !== undefined) return { raw, problems: [answerProblem(refused[0], 'format', refused[1])] };
  return readObject(raw, json.duplicates);
};

/**
 * An answer file read. Never throws, whatever it is given, and changes nothing: everything that is wrong becomes a Problem,
 * all at once, at the path of the answer or at the line and column of the file. An older format is brought up to date.
 */
export const readAnswers = (input: string | Uint8Array, origin: Origin = {}): Reading => {
  if (typeof input === 'string') return readText(input, origin);
  if (input.length > longestFile) return faultReading(tooLong, origin);
  const decoded = decodeUtf8(input);
  if (decoded.ok) return readText(decoded.text, origin);
  return faultReading({ code: 'answers.not-text', message: decoded.message, line: decoded.line }, origin);
};

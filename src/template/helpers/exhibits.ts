import { printable } from '../print/printable.ts';
import { type AnswerValue, answerAt, child, itemsOf, scalarOf, type Value } from '../values.ts';
import { escaped, writePrintable } from '../write.ts';
import type { Run, TextCall, TextHelper } from './signature.ts';

/** One exhibit to cite. */
interface Cite {
  readonly mark: string | undefined;
  /** The answer to go to: the cite, or the exhibit itself. */
  readonly from: string;
  /** The answer that is missing when there is no mark. */
  readonly markPath: string;
  readonly at: string | undefined;
}

const noBreak = '\u00a0';

const exhibitWithId = (id: unknown, answers: unknown): AnswerValue | undefined => {
  const { raw } = answerAt(answers, 'exhibits') ?? {};
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const index = list.findIndex((item) => typeof item === 'object' && item !== null && 'id' in item && item.id === id);
  return index < 0 ? undefined : answerAt(answers, `exhibits.${index}`);
};

const textAt = (value: Value, name: string, answers: unknown): string | undefined => {
  const part = child(value, name, answers);
  return part === undefined ? undefined : printable(part)?.text;
};

const citeOf = (value: Value, { answers }: Run): Cite | undefined => {
  if (value.kind !== 'answer') return undefined;
  if (child(value, 'mark', answers) !== undefined)
    return {
      mark: textAt(value, 'mark', answers),
      from: `${value.path}.mark`,
      markPath: `${value.path}.mark`,
      at: undefined,
    };
  const id = child(value, 'exhibit', answers);
  const exhibit = exhibitWithId(id === undefined ? scalarOf(value) : scalarOf(id), answers);
  const from = id?.kind === 'answer' ? id.path : value.path;
  const at = textAt(value, 'at', answers)?.replace(/(?<=\d)-(?=\d)/g, '–');
  const mark = exhibit && textAt(exhibit, 'mark', answers);
  return { mark, from, markPath: exhibit === undefined ? from : `${exhibit.path}.mark`, at };
};

const isNextLetter = (before: Cite | undefined, after: Cite | undefined): boolean => {
  const [a, b] = [before?.mark ?? '', after?.mark ?? ''];
  return /^[A-Z]$/.test(a) && /^[A-Z]$/.test(b) && b.charCodeAt(0) === a.charCodeAt(0) + 1;
};

/** "A, B, C, E" as runs: [A, B, C], [E]. */
const runsOf = (cites: readonly Cite[]): readonly (readonly Cite[])[] => {
  const runs: Cite[][] = [];
  for (const cite of cites) {
    const last = runs.at(-1);
    if (last !== undefined && isNextLetter(last.at(-1), cite)) last.push(cite);
    else runs.push([cite]);
  }
  return runs.flatMap((run) => (run.length >= 3 ? [run] : run.map((cite) => [cite])));
};

const write = (call: TextCall, cite: Cite, { before, after }: { before: string; after: string }): void => {
  if (call.where !== 'text') {
    call.output.make(escaped(`${before}${cite.mark ?? ''}${after}`), 0, call.spot);
    return;
  }
  if (cite.mark !== undefined) {
    const text = escaped(`${before}${cite.mark}${after}`);
    call.output.make(`<exhibit from="${escaped(cite.from)}">${text}</exhibit>`, 1, call.spot);
    return;
  }
  call.output.make(escaped(before), 0, call.spot);
  const blank = { text: undefined, from: cite.markPath, label: 'exhibit', blank: 'count' } as const;
  writePrintable(blank, call, { isRequired: () => false });
  call.output.make(escaped(after), 0, call.spot);
};

/** Another place in the exhibit just cited: "Ex. E at 1–2, 3–4". */
const continues = (before: Cite | undefined, cite: Cite): boolean =>
  before?.mark !== undefined && before.mark === cite.mark && before.at !== undefined && cite.at !== undefined;

const writeEach = (call: TextCall, cites: readonly Cite[]): void => {
  cites.forEach((cite, index) => {
    if (continues(cites[index - 1], cite)) {
      call.output.make(', ', 0, call.spot);
      write(call, { ...cite, mark: cite.at }, { before: '', after: '' });
      return;
    }
    if (index > 0) call.output.make('; ', 0, call.spot);
    const after = cite.at === undefined ? '' : `${noBreak}at${noBreak}${cite.at}`;
    write(call, cite, { before: `Ex.${noBreak}`, after });
  });
};

const writeTogether = (call: TextCall, cites: readonly Cite[]): void => {
  runsOf(cites).forEach((run, index) => {
    if (index > 0) call.output.make(', ', 0, call.spot);
    const [first] = run;
    const last = run.at(-1);
    const before = index === 0 ? `Exs.${noBreak}` : '';
    if (first !== undefined) write(call, first, { before, after: run.length > 1 ? `–${last?.mark ?? ''}` : '' });
  });
};

/** `{{exhibits list}}`: "Ex. A at 1–3", "Exs. B, E", "Exs. A–E"; of one cite, of a list of cites, or of exhibits. */
export const exhibits: TextHelper = {
  form: 'text',
  inAttribute: true,
  params: ['cites'],
  hash: {},
  run: (call, run) => {
    const [value] = call.args;
    if (value === undefined) return;
    const values = itemsOf(value, run.answers)?.map((item) => item.value) ?? [value];
    const cites = values.flatMap((item) => citeOf(item, run) ?? []);
    const isPlain = cites.length > 1 && cites.every((cite) => cite.at === undefined);
    if (isPlain) writeTogether(call, cites);
    else writeEach(call, cites);
  },
};

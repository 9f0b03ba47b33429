import { isBlankSize } from '../blanks.ts';
import { type Printable, printable } from '../print/printable.ts';
import { paragraphsOf } from '../print/text.ts';
import { scalarOf } from '../values.ts';
import { type BlankOptions, escaped, writePrintable } from '../write.ts';
import type { Named, Run, TextHelper } from './signature.ts';

const textOf = (named: Named, name: string): string | undefined => {
  const value = named.get(name);
  return value === undefined ? undefined : printable(value)?.text;
};

const numberOf = (named: Named, name: string): number | undefined => {
  const value = named.get(name);
  const number = value === undefined ? undefined : scalarOf(value);
  return typeof number === 'number' ? number : undefined;
};

const relabelled = (what: Printable, named: Named): Printable => {
  const blank = textOf(named, 'blank') ?? '';
  return { ...what, label: textOf(named, 'label') ?? what.label, blank: isBlankSize(blank) ? blank : what.blank };
};

const blankOptions = ({ from }: Printable, named: Named, run: Run): BlankOptions => {
  const width = numberOf(named, 'width');
  const said = named.get('required');
  const wanted = said === undefined ? undefined : scalarOf(said);
  const isRequired = () => (typeof wanted === 'boolean' ? wanted : from !== undefined && run.isRequired(from));
  return { isRequired, ...(width !== undefined && { width }) };
};

/** `{{answer x label="…" blank="name" width=144 required=false style="…"}}`. */
export const answer: TextHelper = {
  form: 'text',
  inAttribute: true,
  params: ['printable'],
  hash: { label: 'text', blank: 'size', width: 'number', required: 'flag', style: 'style' },
  run: (call, run) => {
    const [value] = call.args;
    const what = value && printable(value, textOf(call.named, 'style'), run.thisYear);
    if (what === undefined) return;
    writePrintable(relabelled(what, call.named), call, blankOptions(what, call.named, run));
  },
};

const defaultLines = 3;

/** `{{fill x lines=4 label="…"}}`: the answer as paragraphs, or lines to write on. */
export const fill: TextHelper = {
  form: 'text',
  inAttribute: false,
  params: ['printable'],
  hash: { lines: 'number', label: 'text', required: 'flag' },
  run: (call, run) => {
    const [value] = call.args;
    const printed = value && printable(value);
    if (printed === undefined) return;
    const what = relabelled(printed, call.named);
    const options = blankOptions(what, call.named, run);
    if (what.text !== undefined) {
      for (const text of paragraphsOf(what.text)) {
        call.output.make('<p>', 1, call.spot);
        writePrintable({ ...what, text }, call, options);
        call.output.make('</p>', 0, call.spot);
      }
      return;
    }
    const lines = numberOf(call.named, 'lines') ?? defaultLines;
    const from = what.from === undefined ? '' : ` from="${escaped(what.from)}"`;
    const tag = `<fill lines="${lines}" label="${escaped(what.label)}"${from} required="${options.isRequired()}"/>`;
    call.output.make(tag, 1, call.spot);
  },
};

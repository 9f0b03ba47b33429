import { t } from '../text/t.ts';

const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What is put in for a paste that could not be taken as it was, and what to say of it; no notice when it could. */
export interface Pasted {
  readonly text: string;
  readonly notice?: string;
}

const asLines = (table: string): string =>
  table
    .split(/\r?\n/)
    .map((row) =>
      row
        .split('\t')
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join('; '),
    )
    .filter(Boolean)
    .join('\n');

/** Pasted text made fit for a paper: a table becomes lines, characters that no paper prints go. Line ends are made alike. */
export const pastedText = (plain: string, html: string): Pasted => {
  const cleaned = plain.replace(unprintable, '');
  if (/<table[\s>]/i.test(html) && cleaned.includes('\t')) {
    const text = asLines(cleaned);
    return { text, notice: t.workspace.tablePasted(text.split('\n').length) };
  }
  const text = cleaned.replace(/\r\n?/g, '\n');
  return cleaned === plain ? { text } : { text, notice: t.workspace.cleaned };
};

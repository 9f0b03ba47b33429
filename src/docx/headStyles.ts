import type { EdgeRule, Specs } from './paragraphStyles.ts';

const titleRule: readonly EdgeRule[] = [{ edge: 'bottom', weight: 12, space: 8 }];

type Heads = 'Title' | 'TitleOver' | 'Subtitle' | 'Goal' | 'Heading1' | 'Heading1Plain' | 'Heading2';

const pleadingHeads = (): Specs<Heads> => {
  const single = { size: 13, line: 15, keepNext: true, keepLines: true };
  const head = { ...single, bold: true, before: 15, after: 7.5, outline: 0, next: 'Text' } as const;
  return {
    Title: { name: 'Title', ...single, bold: true, caps: true, center: true, before: 22.5, next: 'Subtitle' },
    TitleOver: { name: 'Title Over', ...single, center: true },
    Subtitle: { name: 'Subtitle', ...single, center: true, after: 15, next: 'Text' },
    Goal: { name: 'Goal', ...single, after: 15, next: 'Text' },
    Heading1: {
      ...head,
      name: 'Heading 1',
      left: 36,
      hanging: 36,
      list: { reference: 'headings', level: 0 },
      next: 'Allegation',
    },
    Heading1Plain: { ...head, name: 'Heading 1 Plain' },
    Heading2: {
      name: 'Heading 2',
      ...single,
      bold: true,
      italic: true,
      left: 36,
      before: 11.25,
      after: 3.75,
      outline: 1,
      next: 'Allegation',
    },
  };
};

const sectionHeads = (headSize: number): Pick<Specs<Heads>, 'Heading1' | 'Heading1Plain' | 'Heading2'> => {
  const keep = { keepNext: true, keepLines: true, bold: true };
  const head = { size: headSize, line: 15, ...keep, before: 15, after: 3.75, outline: 0, next: 'Text' } as const;
  return {
    Heading1: { ...head, name: 'Heading 1' },
    Heading1Plain: { ...head, name: 'Heading 1 Plain' },
    Heading2: { name: 'Heading 2', size: 12, line: 15, ...keep, before: 7.5, after: 1.5, outline: 1, next: 'Text' },
  };
};

const workingHeads = (): Specs<Heads> => {
  const keep = { keepNext: true, keepLines: true };
  return {
    ...sectionHeads(13),
    Title: { name: 'Title', size: 20, line: 22.5, ...keep, bold: true, next: 'Subtitle' },
    TitleOver: { name: 'Title Over', size: 12, line: 15, ...keep, after: 3.75, next: 'Title' },
    Subtitle: {
      name: 'Subtitle',
      size: 12,
      line: 15,
      ...keep,
      before: 3.75,
      after: 11.25,
      rules: titleRule,
      next: 'Text',
    },
    Goal: { name: 'Goal', size: 14, line: 18.75, ...keep, before: 3.75, after: 11.25, rules: titleRule, next: 'Text' },
  };
};

// The title of a letter is its "Re:" line.
const letterHeads = (): Specs<Heads> => {
  const line = { size: 12, line: 15, keepNext: true, keepLines: true };
  return {
    ...sectionHeads(12),
    Title: { name: 'Title', ...line, bold: true, before: 7.5, after: 7.5, next: 'Text' },
    TitleOver: { name: 'Title Over', ...line, next: 'Title' },
    Subtitle: { name: 'Subtitle', ...line, after: 7.5, next: 'Text' },
    Goal: { name: 'Goal', ...line, after: 7.5, next: 'Text' },
  };
};

/** Titles and headings of each profile. */
export const headSpecs = { pleading: pleadingHeads, working: workingHeads, letter: letterHeads } as const;

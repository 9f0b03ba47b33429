import type { IBaseParagraphStyleOptions, ICharacterStyleOptions, IStylesOptions } from 'docx';
import { AlignmentType, BorderStyle, LineRuleType } from 'docx';
import type { Profile } from '../document/model.ts';
import { pt, twips } from '../units.ts';
import { measures } from './measures.ts';
import { type EdgeRule, paragraphStyles, type StyleSpec } from './paragraphStyles.ts';
import type { CharacterStyle } from './run.ts';
import { styleSpecs } from './styleSpecs.ts';

const typeface = 'Times New Roman';
const halfPoints = (points: number): number => Math.round(points * 2);
const length = (points: number): number => twips(pt(points));

const borders = (rules: readonly EdgeRule[]) =>
  Object.fromEntries(
    rules.map(({ edge, weight, space, dotted }) => [
      edge,
      { style: dotted ? BorderStyle.DOTTED : BorderStyle.SINGLE, size: weight, space, color: 'auto' },
    ]),
  );

const spacing = (spec: StyleSpec) => ({
  line: length(spec.line),
  lineRule: LineRuleType.EXACT,
  before: length(spec.before ?? 0),
  after: length(spec.after ?? 0),
});

const paragraphOptions = (spec: StyleSpec): IBaseParagraphStyleOptions => ({
  name: spec.name,
  quickFormat: true,
  ...(spec.next === undefined ? {} : { next: spec.next }),
  run: {
    size: halfPoints(spec.size),
    ...(spec.bold ? { bold: true } : {}),
    ...(spec.italic ? { italics: true } : {}),
    ...(spec.caps ? { allCaps: true } : {}),
  },
  paragraph: {
    spacing: spacing(spec),
    ...(spec.left === undefined ? {} : { indent: { left: length(spec.left), hanging: length(spec.hanging ?? 0) } }),
    ...(spec.center ? { alignment: AlignmentType.CENTER } : {}),
    ...(spec.keepNext ? { keepNext: true } : {}),
    ...(spec.keepLines ? { keepLines: true } : {}),
    ...(spec.list === undefined ? {} : { numbering: { reference: spec.list.reference, level: spec.list.level } }),
    ...(spec.rules === undefined ? {} : { border: borders(spec.rules) }),
    ...(spec.outline === undefined ? {} : { outlineLevel: spec.outline }),
  },
});

// Word prints a superscript at two thirds of its size, LibreOffice at .58: from this size the mark ◊ comes out near .8 of the text's.
const verifyMarkScale = 1.2;

/** The named character styles. */
const characterStyles = (profile: Profile): readonly ICharacterStyleOptions[] => {
  const { size, boxSize } = measures[profile];
  const named: Readonly<Record<CharacterStyle, Omit<ICharacterStyleOptions, 'id'>>> = {
    Answer: { name: 'Answer' },
    Blank: { name: 'Blank' },
    BlankLabel: { name: 'Blank Label', run: { italics: true } },
    Box: { name: 'Check Box', run: { font: 'MS Gothic', size: halfPoints(boxSize) } },
    CrossReference: { name: 'Cross-Reference' },
    Citation: { name: 'Citation' },
    VerifyMark: {
      name: 'Verify Mark',
      run: { size: halfPoints(size * verifyMarkScale), superScript: true },
    },
    DraftMark: { name: 'Draft Mark', run: { bold: true, characterSpacing: length(size * 0.2) } },
    DraftState: { name: 'Draft State', run: { size: halfPoints(pt(profile === 'working' ? 10 : 11)) } },
  };
  return Object.entries(named).map(([id, options]) => ({
    id,
    basedOn: 'DefaultParagraphFont',
    quickFormat: true,
    ...options,
  }));
};

const builtIn = { Title: 'title', Heading1: 'heading1', Heading2: 'heading2' } as const;
const isBuiltIn = (id: string): id is keyof typeof builtIn => Object.hasOwn(builtIn, id);

/** All styles of a profile as `docx` takes them. Title and headings are Word's own, so that its outline and contents find them. */
export const styleOptions = (profile: Profile, language: string): IStylesOptions => {
  const specs = styleSpecs(profile);
  const { size, line } = measures[profile];
  const heads = paragraphStyles.filter(isBuiltIn).map((id) => [builtIn[id], paragraphOptions(specs[id])]);
  const own = paragraphStyles
    .filter((id) => !isBuiltIn(id))
    .map((id) => ({ id, basedOn: 'Normal', ...paragraphOptions(specs[id]) }));
  return {
    default: {
      document: {
        run: { font: typeface, size: halfPoints(size), language: { value: language } },
        paragraph: { spacing: { line: length(line), lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
      },
      ...Object.fromEntries(heads),
    },
    paragraphStyles: own,
    characterStyles: [...characterStyles(profile)],
  };
};

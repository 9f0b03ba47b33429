import type { XmlElement } from '@rgrove/parse-xml';
import { elementsIn, partsOf, rootOf, within } from './docxParts.ts';

const borders = 'top left start bottom right end insideH insideV tl2br tr2bl';
const cellSides = 'top left start bottom right end';

/**
 * The order of children that the Transitional schema demands, for the elements that we write.
 * @source ECMA-376 Part 4, wml.xsd (CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_SectPr, CT_SdtPr, CT_Style, CT_Lvl, CT_Settings)
 */
const orders: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  numPr: 'ilvl numId',
  pBdr: 'top left bottom right between bar',
  tbl: 'tblPr tblGrid tr',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tblCellMar: cellSides,
  tcMar: cellSides,
  tcBorders: borders,
  tr: 'tblPrEx trPr tc',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  sdt: 'sdtPr sdtEndPr sdtContent',
  sdtPr:
    'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox date docPartObj docPartList dropDownList picture richText text citation group bibliography checkbox',
  docDefaults: 'rPrDefault pPrDefault',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  numbering: 'numPicBullet abstractNum num numIdMacAtCleanup',
  abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  num: 'abstractNumId lvlOverride',
  lvlOverride: 'startOverride lvl',
  settings:
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape mirrorMargins alignBordersAndEdges attachedTemplate linkStyles trackRevisions documentProtection defaultTabStop autoHyphenation characterSpacingControl evenAndOddHeaders footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const orderFaults = (element: XmlElement): readonly string[] => {
  const order = orders[local(element.name)]?.split(' ');
  if (order === undefined) return [];
  const children = elementsIn(element).map(({ name }) => local(name));
  const places = children.map((child) => order.indexOf(child));
  const unknown = children.filter((_, index) => places[index] === -1);
  const late = children.filter((_, index) => index > 0 && (places[index] ?? 0) < (places[index - 1] ?? 0));
  return [
    ...unknown.map((child) => `${element.name} may not hold ${child}`),
    ...late.map((child) => `${child} comes too late in ${element.name}`),
  ];
};

const cellFaults = (element: XmlElement): readonly string[] => {
  if (element.name !== 'w:tc') return [];
  return elementsIn(element).at(-1)?.name === 'w:p' ? [] : ['a cell does not end in a paragraph'];
};

const spacingFaults = ({ name, attributes }: XmlElement): readonly string[] => {
  const rule = attributes['w:lineRule'];
  return name === 'w:spacing' && rule !== undefined && !['auto', 'exact', 'atLeast'].includes(rule)
    ? [`the line rule is "${rule}"`]
    : [];
};

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

const values = (elements: readonly XmlElement[], name: string, attribute = 'w:val'): readonly string[] =>
  elements.filter((element) => element.name === name).map(({ attributes }) => attributes[attribute] ?? '');

const idFaults = (elements: readonly XmlElement[]): readonly string[] => [
  ...twice(values(elements, 'w:id')).map((id) => `two content controls have the id ${id}`),
  ...twice(values(elements, 'w:tag')).map((tag) => `two content controls have the tag ${tag}`),
  ...twice(values(elements, 'w:bookmarkStart', 'w:id')).map((id) => `two bookmarks have the id ${id}`),
  ...twice(values(elements, 'w:bookmarkStart', 'w:name')).map((name) => `two bookmarks are called ${name}`),
];

const fieldFaults = (elements: readonly XmlElement[]): readonly string[] => {
  const bookmarks = new Set(values(elements, 'w:bookmarkStart', 'w:name'));
  const targets = values(elements, 'w:fldSimple', 'w:instr').flatMap((code) => /REF (\S+)/.exec(code)?.[1] ?? []);
  return targets.filter((target) => !bookmarks.has(target)).map((target) => `a field names no bookmark: ${target}`);
};

const usedBut = (used: readonly string[], known: readonly string[], what: string): readonly string[] => {
  const all = new Set(known);
  return [...new Set(used)].filter((name) => !all.has(name)).map((name) => `${what} ${name} is used but not defined`);
};

const definitionFaults = (body: readonly XmlElement[], parts: ReadonlyMap<string, string>): readonly string[] => {
  const styles = within(rootOf(parts.get('word/styles.xml') ?? ''));
  const lists = within(rootOf(parts.get('word/numbering.xml') ?? ''));
  const styleIds = values(styles, 'w:style', 'w:styleId');
  const all = [...body, ...styles, ...lists];
  return [
    ...twice(styleIds).map((id) => `two styles have the id ${id}`),
    ...usedBut(
      ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'].flatMap((name) => values(all, name)),
      [...styleIds, 'DefaultParagraphFont'],
      'style',
    ),
    ...usedBut(values(all, 'w:numId'), values(lists, 'w:num', 'w:numId'), 'list'),
    ...twice(values(lists, 'w:num', 'w:numId')).map((id) => `two lists have the number ${id}`),
  ];
};

const baseOf = (part: string): string => part.replace(/_rels\/([^/]*)\.rels$/, '');

const relationshipFaults = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...parts].flatMap(([name, xml]) => {
    if (!name.endsWith('.rels')) return [];
    return within(rootOf(xml))
      .filter(({ name: element }) => element === 'Relationship')
      .map(({ attributes }) => `${baseOf(name)}${attributes.Target ?? ''}`)
      .filter((target) => !parts.has(target))
      .map((target) => `${name} names no part: ${target}`);
  });

const contentTypeFaults = (parts: ReadonlyMap<string, string>): readonly string[] => {
  const types = within(rootOf(parts.get('[Content_Types].xml') ?? ''));
  const overrides = values(types, 'Override', 'PartName').map((name) => name.slice(1));
  const endings = new Set(values(types, 'Default', 'Extension'));
  return [
    ...overrides.filter((name) => !parts.has(name)).map((name) => `a content type names no part: ${name}`),
    ...[...parts.keys()]
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name))
      .filter((name) => !endings.has(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => `${name} has no content type`),
  ];
};

/** All that a strict reader would find wrong with the file, each in words; empty when nothing is. */
export const docxFaults = (bytes: Uint8Array): readonly string[] => {
  const parts = partsOf(bytes);
  const elements = [...parts]
    .filter(([name]) => name.startsWith('word/') && name.endsWith('.xml'))
    .map(([, xml]) => within(rootOf(xml)));
  const texts = [...parts].filter(([name]) => /^word\/(document|header\d|footer\d)\.xml$/.test(name));
  const body = texts.flatMap(([, xml]) => within(rootOf(xml)));
  return [
    ...elements
      .flat()
      .flatMap((element) => [...orderFaults(element), ...cellFaults(element), ...spacingFaults(element)]),
    ...idFaults(body),
    ...fieldFaults(body),
    ...definitionFaults(body, parts),
    ...relationshipFaults(parts),
    ...contentTypeFaults(parts),
  ];
};

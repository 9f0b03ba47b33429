import { confidentialAnswers } from '../../answers/confidential.ts';
import { isJsonObject, type Json } from '../../answers/json.ts';
import type { Answers } from '../../answers/schema.ts';
import { visitAnswers } from '../../answers/visit.ts';
import { valueAt } from '../../answers/walk.ts';
import type { Paper } from '../../assemble/assemble.ts';
import { mayBeLeftOut } from '../../assemble/gaps.ts';
import { typedIn, type WeighedLeak } from '../../assemble/releases.ts';
import { unverifiedWords } from '../../document/unverifiedWords.ts';
import type { Problem } from '../../problems.ts';
import type { Outcome } from '../call.ts';
import type { Leak } from '../contract/work.ts';
import type { ReplyOf, RequestOf } from '../contract.ts';
import { mustBeWithheld } from './characters.ts';
import { chosenPapers, isChosen, manifestsFor } from './paperStates.ts';
import { titleOf } from './titles.ts';
import type { ChosenPaper } from './troubles.ts';
import type { Made, Workshop } from './workshop.ts';

type ExportPaper = ReplyOf<'work.exportCheck'>['papers'][number];

/** What is to be made of a matter: which papers, final or draft, filled or blank. */
export type Plan = Pick<RequestOf<'work.export'>, 'text' | 'papers' | 'isFinal' | 'isBlank'>;

/** The papers of a plan; absent when the text cannot be understood. A blank form is never final: there is nothing in it to file. */
export const madeFor = (workshop: Workshop, { text, isFinal, isBlank }: Plan): Made | undefined =>
  workshop.made(text, { isBlank, isFinal: isFinal && !isBlank });

const whereOf = ({ short, places }: ChosenPaper, path: string): string => {
  const place = places.get(path)?.find((one) => one !== '');
  return place === undefined ? short : `${short} ${place}`;
};

/** The longest of what was searched for that stands in the passage letter by letter, but for capitals. */
const foundIn = ({ secret, passage }: WeighedLeak): { readonly found?: string } => {
  const places = [...secret.needles]
    .sort((a, b) => b.length - a.length)
    .map((needle) => ({ at: passage.toLowerCase().indexOf(needle.toLowerCase()), length: needle.length }));
  const place = places.find(({ at }) => at !== -1);
  return place === undefined ? {} : { found: passage.slice(place.at, place.at + place.length) };
};

const leakOf = (leak: WeighedLeak, chosen: ChosenPaper, answers: Answers): Leak => {
  const { secret, passage, release } = leak;
  const other = typedIn(leak);
  const value = confidentialAnswers(answers).find(({ path }) => path === secret.path)?.value ?? '';
  return {
    path: secret.path,
    title: titleOf(secret.path, answers),
    value,
    ...(other === undefined ? {} : { typedIn: other, typedInTitle: titleOf(other, answers) }),
    passage,
    ...foundIn(leak),
    where: whereOf(chosen, leak.path ?? secret.path),
    message: `${chosen.short} reaches the other side. Reword it, or release it with a reason.`,
    ...(release === undefined ? {} : { released: release.reason }),
    mayBeReleased: true,
    mayBeLeftOut: mayBeLeftOut(leak, answers),
  };
};

/** What no reason releases: a Social Security number in a paper for the other side. */
const numberLeak = ({ at }: Problem, chosen: ChosenPaper, answers: Answers): Leak => {
  const path = at.in === 'document' ? (at.path ?? '') : '';
  return {
    path,
    title: 'Social Security number',
    value: at.in === 'document' ? (at.passage ?? '') : '',
    ...(path === '' ? {} : { typedIn: path, typedInTitle: titleOf(path, answers) }),
    passage: at.in === 'document' ? (at.passage ?? '') : '',
    where: whereOf(chosen, path),
    message: `${chosen.short} reaches the other side, and no paper need state this number. Take it out. § 455.030.3`,
    mayBeReleased: false,
    mayBeLeftOut: false,
  };
};

const leaksIn = (chosen: ChosenPaper, answers: Answers): readonly Leak[] => [
  ...chosen.paper.leaks.map((leak) => leakOf(leak, chosen, answers)),
  ...chosen.paper.problems
    .filter(({ code }) => code === 'audience.social-security-number')
    .map((problem) => numberLeak(problem, chosen, answers)),
];

/** Why a paper cannot be final yet: what is missing, what is wrong, and law that nobody has compared with its text. */
const refusalsOf = ({ missing, unverified, problems, doc }: Paper, answers: Answers): readonly string[] => {
  const lacking = missing
    .filter(({ required }) => required)
    .map(({ path, label }) => `${titleOf(path, answers) || label} is missing.`);
  const wrong = problems
    .filter(({ severity, code }) => severity === 'error' && !/^(?:final|audience)\./.test(code))
    .map(({ message }) => message);
  const law = doc.profile === 'pleading' ? unverified : [];
  const toCompare = law.map(
    ({ citation, status }) =>
      `${citation}: ${unverifiedWords[status]}. Compare it with the official text and confirm it.`,
  );
  return [...new Set([...lacking, ...wrong, ...toCompare])];
};

const exportPaper = (
  chosen: ChosenPaper,
  made: Made,
  { workshop, plan }: { workshop: Workshop; plan: Plan },
): ExportPaper => {
  const { paper } = chosen;
  const refusals = plan.isBlank ? [] : refusalsOf(paper, made.answers);
  const isRefused = plan.isFinal && refusals.length > 0;
  return {
    id: paper.id,
    title: paper.doc.title,
    audience: paper.doc.audience,
    pages: workshop.pages(paper.doc).pages.length,
    blanks: paper.missing.length,
    leaks: [...leaksIn(chosen, made.answers)],
    refusals: [...refusals],
    mayGo: !isRefused && !mustBeWithheld(paper),
  };
};

/** The papers of a plan that may be written, and the names of those that are held back. */
export const allowed = (
  workshop: Workshop,
  made: Made,
  plan: Plan,
): { readonly papers: readonly Paper[]; readonly held: readonly string[] } => {
  const checked = chosenPapers(made, plan.papers).map((chosen) => ({
    paper: chosen.paper,
    mayGo: exportPaper(chosen, made, { workshop, plan }).mayGo,
  }));
  const papers = checked.filter(({ mayGo }) => mayGo).map(({ paper }) => paper);
  const asked = manifestsFor(made).filter(({ id }) => isChosen(id, plan.papers));
  return { papers, held: asked.map(({ id }) => id).filter((id) => !papers.some((paper) => paper.id === id)) };
};

/** A paper that was asked for and cannot be made at all. */
const unmade = (made: Made, plan: Plan): readonly ExportPaper[] =>
  manifestsFor(made)
    .filter(({ id }) => isChosen(id, plan.papers) && !made.all().papers.some((paper) => paper.id === id))
    .map(({ id, title, audience }) => ({
      id,
      title,
      audience,
      pages: 0,
      blanks: 0,
      leaks: [],
      refusals: ['Its template has an error. It cannot be made; the other papers can.'],
      mayGo: false,
    }));

/** The answers with these releases besides their own, as text: to see what they would free, without keeping them. */
const withReleases = (
  workshop: Workshop,
  text: string,
  releases: RequestOf<'work.exportCheck'>['releases'] = [],
): string => {
  const { raw } = workshop.reading(text);
  if (releases.length === 0 || !isJsonObject(raw)) return text;
  const matter = isJsonObject(raw.matter) ? raw.matter : {};
  const known = valueAt(raw, 'matter.releases');
  const own: readonly Json[] = Array.isArray(known) ? known : [];
  const further = releases.map(({ typedIn: at, ...rest }, index) => ({
    id: `considered-${index}`,
    ...rest,
    ...(at === undefined ? {} : { typedIn: at }),
  }));
  return JSON.stringify({ ...raw, matter: { ...matter, releases: [...own, ...further] } });
};

const countAnswers = (answers: Answers): number => {
  let count = 0;
  visitAnswers(answers, ({ path, node, value }) => {
    const isLeaf = typeof value !== 'object' && value !== '' && value !== undefined;
    if (isLeaf && node.kind !== 'record' && path.at(-1) !== 'id' && path[0] !== 'format') count += 1;
  });
  return count;
};

/** What would be written of a plan, and what stands against each paper. Writes nothing. */
export const exportCheck = (
  workshop: Workshop,
  request: RequestOf<'work.exportCheck'>,
): Outcome<ReplyOf<'work.exportCheck'>> => {
  const plan = { ...request, text: withReleases(workshop, request.text, request.releases) };
  const made = madeFor(workshop, plan);
  if (made === undefined) return { ok: false, problems: workshop.reading(request.text).problems };
  const papers = chosenPapers(made, plan.papers).map((chosen) => exportPaper(chosen, made, { workshop, plan }));
  return {
    ok: true,
    value: {
      papers: [...papers, ...unmade(made, plan)],
      answers: countAnswers(made.answers),
      confidential: confidentialAnswers(made.answers).length,
    },
    problems: [],
  };
};

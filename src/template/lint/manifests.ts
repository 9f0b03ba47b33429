import { everyPath, nodeAt } from '../../answers/walk.ts';
import type { Problem } from '../../problems.ts';
import { nearest } from '../../text.ts';
import type { LibraryDocument } from '../library.ts';
import { manifestProblem } from '../manifest.ts';

/** Alternatives are each named by the path; a list is walked with `*`, never by a place in it. */
const unknownPath = (pattern: string): string | undefined =>
  pattern
    .split('|')
    .map((path) => path.trim())
    .find((path) => nodeAt(path) === undefined || /(?:^|\.)\d+(?:\.|$)/.test(path));

const message = (path: string): string => {
  const close = nearest(path, everyPath());
  return `No answer has the path "${path}".${close === undefined ? '' : ` Did you mean "${close}"?`}`;
};

const at = (document: LibraryDocument, field: string, pattern: string): readonly Problem[] => {
  const path = unknownPath(pattern);
  return path === undefined ? [] : [manifestProblem(document.manifestFile, field, message(path))];
};

/** Paths in a manifest that no answer has, each at its field. */
export const manifestProblems = (document: LibraryDocument): readonly Problem[] => {
  const { required, requiredWhen } = document.manifest;
  return [
    ...required.flatMap((path, index) => at(document, `required.${index}`, path)),
    ...requiredWhen.flatMap(({ when, paths }, index) => [
      ...at(document, `requiredWhen.${index}.when`, when),
      ...paths.flatMap((path, place) => at(document, `requiredWhen.${index}.paths.${place}`, path)),
    ]),
  ];
};

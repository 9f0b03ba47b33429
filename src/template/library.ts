import type { Problem } from '../problems.ts';
import { type Manifest, manifestProblem, readManifest } from './manifest.ts';
import { parseTemplate } from './parse.ts';
import type { Template } from './syntax.ts';

/** One document of a library. Without a template or with `isUsable` false it cannot be rendered, and its Problems say why. */
export interface LibraryDocument {
  readonly manifest: Manifest;
  readonly manifestFile: string;
  readonly template?: Template;
  readonly isUsable: boolean;
}

/** A partial; one that is not usable stands for its Problems and stops every paper that calls it. */
export interface LibraryPartial {
  readonly template: Template;
  readonly isUsable: boolean;
}

/** Templates, read and ready to render. Documents by id, partials by name. */
export interface Library {
  readonly documents: ReadonlyMap<string, LibraryDocument>;
  readonly partials: ReadonlyMap<string, LibraryPartial>;
}

/** One file of a folder of templates; the path has forward slashes: `petition/document.hbs`. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

const emptyTemplate = (file: string): Template => ({ file, program: [], tags: [], texts: [] });

const readPartial = (file: TemplateFile, problems: Problem[]): LibraryPartial => {
  const parsed = parseTemplate(file.path, file.text);
  problems.push(...parsed.problems);
  return { template: parsed.template ?? emptyTemplate(file.path), isUsable: parsed.problems.length === 0 };
};

const wrongFolder = (file: string, id: string, folder: string): readonly Problem[] =>
  id === folder
    ? []
    : [manifestProblem(file, 'id', `The id is "${id}" and the folder is "${folder}". Give both the same name.`)];

const missingTemplate = (file: string): Problem =>
  manifestProblem(file, '', 'There is no document.hbs beside this manifest. Write it, or take the folder away.');

const readDocument = (
  manifestFile: TemplateFile,
  source: TemplateFile | undefined,
  problems: Problem[],
): LibraryDocument | undefined => {
  const { path } = manifestFile;
  const folder = path.slice(0, path.indexOf('/'));
  const read = readManifest(path, manifestFile.text);
  const parsed = source && parseTemplate(source.path, source.text);
  const named = read.manifest ? wrongFolder(path, read.manifest.id, folder) : [];
  const found = [...read.problems, ...named, ...(parsed?.problems ?? [missingTemplate(path)])];
  problems.push(...found);
  if (read.manifest === undefined) return undefined;
  const template = parsed?.template;
  return { manifest: read.manifest, manifestFile: path, ...(template && { template }), isUsable: found.length === 0 };
};

const isManifest = ({ path }: TemplateFile): boolean => /^[^/_][^/]*\/manifest\.json$/.test(path);
const partialName = (path: string): string | undefined => /^_partials\/(.+)\.hbs$/.exec(path)?.[1];

/** The line break that ends a file is the editor’s, not the partial’s: it would print as a space. */
const withoutLastBreak = ({ path, text }: TemplateFile): TemplateFile => ({ path, text: text.replace(/\r?\n$/, '') });

const orphans = (files: readonly TemplateFile[], byPath: ReadonlyMap<string, TemplateFile>): readonly Problem[] =>
  files
    .filter(
      ({ path }) =>
        /^[^/_][^/]*\/document\.hbs$/.test(path) && !byPath.has(path.replace('document.hbs', 'manifest.json')),
    )
    .map(({ path }) =>
      manifestProblem(
        path.replace('document.hbs', 'manifest.json'),
        '',
        'This document.hbs has no manifest.json beside it. Write one.',
      ),
    );

/**
 * Reads a folder of templates. Files that are neither a manifest, a `document.hbs` nor a partial are left alone. Never throws:
 * what cannot be read is a Problem, and the rest of the library is there.
 */
export const loadLibrary = (files: readonly TemplateFile[]): { library: Library; problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const byPath = new Map(files.map((file) => [file.path, file] as const));
  const documents = new Map<string, LibraryDocument>();
  for (const file of files.filter(isManifest)) {
    const document = readDocument(file, byPath.get(file.path.replace('manifest.json', 'document.hbs')), problems);
    if (document !== undefined) documents.set(document.manifest.id, document);
  }
  const partials = new Map<string, LibraryPartial>();
  for (const file of files) {
    const name = partialName(file.path);
    if (name !== undefined) partials.set(name, readPartial(withoutLastBreak(file), problems));
  }
  problems.push(...orphans(files, byPath));
  return { library: { documents, partials }, problems };
};

/**
 * Both libraries as one: documents with the same id and partials with the same name come from `over`. One that `over` could not
 * read replaces the other too, so that a broken template of an office is never silently the built-in one.
 */
export const mergeLibraries = (base: Library, over: Library): Library => ({
  documents: new Map([...base.documents, ...over.documents]),
  partials: new Map([...base.partials, ...over.partials]),
});

/** The manifests of the documents that can be rendered, in the order of a packet. */
export const manifestsOf = (library: Library): readonly Manifest[] =>
  [...library.documents.values()]
    .filter((document) => document.isUsable)
    .map((document) => document.manifest)
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id, 'en-US'));

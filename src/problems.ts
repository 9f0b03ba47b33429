/** Where a Problem is. Lines and columns count from 1. */
export type Place =
  | { readonly in: 'answers'; readonly path: string }
  | { readonly in: 'template'; readonly file: string; readonly line: number; readonly column: number }
  | { readonly in: 'manifest'; readonly file: string; readonly path: string }
  | { readonly in: 'document'; readonly document: string; readonly passage?: string; readonly path?: string }
  | { readonly in: 'file'; readonly file: string; readonly line?: number; readonly column?: number };

/** `error` stops a final paper; `warning` is for a person to weigh. */
export type Severity = 'error' | 'warning';

/**
 * What is wrong, as a value. `code` is stable (`area.what`); `message` is one sentence that says what is wrong and what to do.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Place;
}

/** Either a value (with Problems that do not prevent it), or only Problems. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** An error at an answer path such as `incidents.0.on`. */
export const answerProblem = (code: string, path: string, message: string): Problem => ({
  code,
  severity: 'error',
  message,
  at: { in: 'answers', path },
});

/** A warning at an answer path. */
export const answerWarning = (code: string, path: string, message: string): Problem => ({
  ...answerProblem(code, path, message),
  severity: 'warning',
});

/** The place in the form the command line prints: `document.hbs:2:5`, `incidents.0.on`. */
export const placeText = (at: Place): string => {
  switch (at.in) {
    case 'answers':
      return at.path === '' ? '(whole file)' : at.path;
    case 'template':
      return `${at.file}:${at.line}:${at.column}`;
    case 'manifest':
      return at.path === '' ? at.file : `${at.file}: ${at.path}`;
    case 'document':
      return at.path === undefined ? at.document : `${at.document}: ${at.path}`;
    case 'file':
      return at.line === undefined ? at.file : `${at.file}:${at.line}:${at.column ?? 1}`;
  }
};

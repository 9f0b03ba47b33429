import type { AnswerNode } from '../../src/answers/walk.ts';
import type { Question } from '../../src/interview/section.ts';

/** What every field of the form is given. `path` is whole: `incidents.0.on`. */
export interface FieldOf {
  readonly path: string;
  readonly node: AnswerNode;
  readonly title: string;
  readonly span?: number | undefined;
  readonly control?: Question['control'];
  /** Help that always shows, in clinic. */
  readonly help?: string | undefined;
  readonly isLabelHidden?: boolean;
  /** Asked in plain words, of a lay person. */
  readonly isPlain?: boolean;
  /** Words for choices where the schema's are not plain. */
  readonly choices?: Readonly<Record<string, string>>;
}

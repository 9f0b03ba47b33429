import type { ActKey } from '../../answers/grounds.ts';
import type { Incident } from '../../answers/incident.ts';
import type { Answers } from '../../answers/schema.ts';
import type { RuleKey } from '../rules.ts';

/** The three separate grounds. */
export type Ground = 'domesticViolence' | 'stalking' | 'sexualAssault';

/** The key of an element; never changes. */
export type ElementKey =
  | 'relationship'
  | 'battery'
  | 'assault'
  | 'unlawfulImprisonment'
  | 'coercion'
  | 'harassment.course'
  | 'harassment.distress'
  | 'petAbuse.injury'
  | 'petAbuse.intent'
  | 'stalking.conduct'
  | 'stalking.alarm'
  | 'stalking.reasonable'
  | 'sexualAssault.act'
  | 'sexualAssault.means';

/** What the answers say to an element: whether they allege it, the ids of the incidents that do, and the paths of other answers that do. */
export interface Look {
  readonly isAlleged: boolean;
  readonly incidents: readonly string[];
  readonly answeredAt: readonly string[];
}

/**
 * Something that Petitioner must show.
 * @source §§ 455.010(1), (5), (7), (14), (15) and 455.020, RSMo: each element cites its own by `rules`. Checked 2026-11-20.
 */
export interface Element {
  readonly key: ElementKey;
  readonly ground: Ground;
  /** The act to which it belongs; none for the relationship. */
  readonly act?: ActKey;
  /** "Battery", "Stalking: alarm". */
  readonly heading: string;
  /** What must be shown, in our words: "Purposely or knowingly caused physical harm". */
  readonly shows: string;
  readonly rules: readonly RuleKey[];
  /** Where the answers that speak to it are given; the first is the one to fill in. */
  readonly answers: readonly string[];
  /** What to add when nothing speaks to it. */
  readonly gap: string;
  readonly look: (answers: Answers) => Look;
}

/** The incidents at which that act is marked, and that pass the further test; in the order of the file. */
export const incidentsOf = (
  { incidents = [] }: Answers,
  act: ActKey,
  also: (incident: Incident) => boolean = () => true,
): readonly Incident[] => incidents.filter((incident) => (incident.acts ?? []).includes(act) && also(incident));

/** Whether a text answer is given: spaces alone are none. */
export const isGiven = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** What a text answer at `path`, or at least `least` incidents, say to an element. */
export const lookAt = (
  incidents: readonly Incident[],
  { text, path, least = 1 }: { readonly text: string | undefined; readonly path: string; readonly least?: number },
): Look => ({
  isAlleged: isGiven(text) || incidents.length >= least,
  incidents: incidents.map(({ id }) => id),
  answeredAt: isGiven(text) ? [path] : [],
});

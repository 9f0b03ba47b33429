/** A paper of the matter's side, as far as choosing goes. */
export interface Choosable {
  readonly id: string;
  readonly audience: string;
}

/** What is chosen from: the papers of the side in the order of a packet, what `matter.papers` has, and for whom the window is. */
export interface Choice {
  readonly papers: readonly Choosable[];
  /** As it stands in the answers; what is no list of ids counts as no choice. */
  readonly named: unknown;
  readonly density?: 'attorney' | 'clinic' | undefined;
}

const idsIn = (named: unknown): readonly string[] | undefined =>
  Array.isArray(named) ? named.filter((one): one is string => typeof one === 'string') : undefined;

/** When nobody chose: all of the side; in a clinic not those that only an office reads. */
const standard = ({ papers, density }: Choice): readonly string[] =>
  papers.filter(({ audience }) => density !== 'clinic' || audience !== 'office').map(({ id }) => id);

/** Named papers that are not the side's own: of the other side, or of templates that are not here. They name nothing and are kept. */
const elsewhere = ({ papers, named }: Choice): readonly string[] =>
  (idsIn(named) ?? []).filter((id) => !papers.some((paper) => paper.id === id));

/**
 * The ids of the papers that count as chosen, in the order of a packet: those that the matter names. An empty list chooses none; a list
 * that names no paper of the side is no choice for this side.
 */
export const chosenIds = (choice: Choice): readonly string[] => {
  const named = idsIn(choice.named);
  const own = choice.papers.map(({ id }) => id).filter((id) => named?.includes(id) === true);
  const isChoice = named !== undefined && (own.length > 0 || named.length === 0);
  return isChoice ? own : standard(choice);
};

/** What `matter.papers` is once a paper is chosen or left out; undefined when that is what nobody has to choose. */
export const withPaper = (choice: Choice, id: string, isOn: boolean): readonly string[] | undefined => {
  const before = chosenIds(choice);
  const next = choice.papers.map((paper) => paper.id).filter((one) => (one === id ? isOn : before.includes(one)));
  if (next.length === 0) return [];
  const others = elsewhere(choice);
  const usual = standard(choice);
  const isUsual = others.length === 0 && next.length === usual.length && next.every((one) => usual.includes(one));
  return isUsual ? undefined : [...next, ...others];
};

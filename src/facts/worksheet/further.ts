import { exhibitsText } from '../evidence.ts';
import { type Fact, fact } from '../fact.ts';
import { inSentence } from '../fuzzy.ts';
import type { Evidence } from './entry.ts';

/** What the worksheet prints of derived evidence that the page of its factor has no room for; the last page names each. */
export interface Further {
  readonly more: Fact;
  readonly moreDates: Fact;
  readonly hasMore: boolean;
  readonly moreRefs: string;
  readonly moreNames: readonly Fact[];
}

const datesOf = (hidden: readonly Evidence[]): string | undefined => {
  const dates = hidden.flatMap(({ date }) => date ?? []);
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined || first === last) return first;
  return `${first} through ${inSentence(last)}`;
};

/** What names evidence that no paragraph of our own petition tells: its paragraphs as served, else its exhibits, else its date and event. */
const namesOf = (hidden: readonly Evidence[], ownPetition: boolean): readonly Fact[] => {
  const isReferred = ({ incident }: Evidence): boolean => ownPetition && incident !== undefined;
  const others = hidden.filter((row) => !isReferred(row));
  const shown = others.filter((row) => row.served === undefined && row.cites.some(({ mark }) => mark !== undefined));
  const exhibits = exhibitsText(shown.flatMap(({ cites }) => cites.flatMap(({ mark }) => mark ?? [])));
  const told = others
    .filter((row) => !shown.includes(row))
    .map(({ served, shortDate, incident, event, from }) =>
      fact(served ?? (incident === undefined ? event : shortDate) ?? event ?? 'an entry', from),
    );
  return exhibits === undefined ? told : [fact(exhibits, shown[0]?.from ?? 'exhibits'), ...told];
};

/** The rows that are left out, counted for the factor's page and named for the last page. */
export const furtherFacts = (
  hidden: readonly Evidence[],
  { ownPetition, isIncidents }: { readonly ownPetition: boolean; readonly isIncidents: boolean },
): Further => {
  const [first] = hidden;
  const from = first?.from ?? '';
  const count = hidden.length;
  const plural = count === 1 ? '' : 's';
  const refs = ownPetition
    ? hidden.flatMap(({ incident }) => (incident === undefined ? [] : [`incident.${incident}`]))
    : [];
  return {
    more: fact(first === undefined ? undefined : `${count} ${isIncidents ? `earlier event${plural}` : 'more'}`, from),
    moreDates: fact(isIncidents ? datesOf(hidden) : undefined, from),
    hasMore: first !== undefined,
    moreRefs: refs.join(' '),
    moreNames: namesOf(hidden, ownPetition),
  };
};

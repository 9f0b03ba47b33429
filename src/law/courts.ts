import { answerProblem, answerWarning, type Result } from '../problems.ts';
import { type CountyRow, countyRows } from './countyRows.ts';

/** The circuit court of one county, or of the City of St. Louis. */
export interface Court {
  /** As the answer names it: "Boone", "City of St. Louis". */
  readonly county: string;
  /** In running text: "Boone County", "the City of St. Louis". */
  readonly name: string;
  readonly circuit: number;
  /** In words, as a caption prints it: "Thirteenth Judicial Circuit". */
  readonly circuitName: string;
  /** False where the circuit may have changed: a person confirms it. */
  readonly isCircuitVerified: boolean;
  /** The circuit before the change that is not confirmed. */
  readonly circuitBefore?: number;
}

const ones = [
  'Zeroth',
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
  'Eleventh',
  'Twelfth',
  'Thirteenth',
  'Fourteenth',
  'Fifteenth',
  'Sixteenth',
  'Seventeenth',
  'Eighteenth',
  'Nineteenth',
] as const;
const tens = ['', '', 'Twent', 'Thirt', 'Fort', 'Fift', 'Sixt', 'Sevent', 'Eight', 'Ninet'] as const;

/** An ordinal in words, with a capital: "Thirteenth", "Forty-Sixth". Digits from one hundred on: "101st". */
export const ordinalWord = (n: number): string => {
  if (n >= 100) return ordinalDigits(n);
  if (n < 20) return ones[n] ?? ordinalDigits(n);
  const ten = tens[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? `${ten}ieth` : `${ten}y-${ones[n % 10] ?? ''}`;
};

const ordinalDigits = (n: number): string => {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};

/** "Thirteenth Judicial Circuit". */
export const circuitName = (circuit: number): string => `${ordinalWord(circuit)} Judicial Circuit`;

const cityOfStLouis: Court = {
  county: 'City of St. Louis',
  name: 'the City of St. Louis',
  circuit: 22,
  circuitName: circuitName(22),
  isCircuitVerified: true,
};

const courtFrom = ([county, circuit, before]: CountyRow): Court => ({
  county,
  name: `${county} County`,
  circuit,
  circuitName: circuitName(circuit),
  isCircuitVerified: before === undefined,
  ...(before === undefined ? {} : { circuitBefore: before }),
});

/** The 115 circuit courts: 114 counties in the order of the alphabet, then the City of St. Louis. */
export const courts: readonly Court[] = [...countyRows.map(courtFrom), cityOfStLouis];

/** Lower case, letters only, "saint" for "st.": two spellings of one county come out the same. "City of X" and "X City" do too. */
const folded = (name: string): string => {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z ]/g, ' ')
    .replace(/\bsaint(e?)\b/g, 'st$1')
    .replace(/\bde kalb\b/, 'dekalb')
    .replace(/\bmc donald\b/, 'mcdonald')
    .split(' ')
    .filter((word) => word !== '' && !['county', 'of', 'the', 'missouri', 'mo'].includes(word));
  const isCity = words.includes('city');
  return `${words.filter((word) => word !== 'city').join('')}${isCity ? '/city' : ''}`;
};

const byName: ReadonlyMap<string, Court> = new Map(courts.map((court) => [folded(court.county), court]));

/** How many letters must be put in, taken out or changed to turn one word into the other. */
const letterChanges = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const change = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
};

const nearest = (name: string): Court => {
  const wanted = folded(name);
  const changesTo = (court: Court): number => letterChanges(wanted, folded(court.county));
  return courts.reduce((best, court) => (changesTo(court) < changesTo(best) ? court : best));
};

/** The court of a county, however its name is written ("Boone", "boone county", "St. Louis City"); undefined when unknown. */
export const findCourt = (county: string): Court | undefined => byName.get(folded(county));

/**
 * The court of the county named in the answer at `path`. An unknown name is a Problem that proposes the nearest one. A circuit
 * that is not confirmed comes with a warning.
 * @source RSMo 46.040 (names of counties); see `countyRows` for the circuits. Checked 2026-11-20.
 */
export const courtOf = (county: string, path = 'matter.county'): Result<Court> => {
  const court = findCourt(county);
  if (court === undefined) {
    const message = `Missouri has no county "${county}"; did you mean ${nearest(county).name}?`;
    return { ok: false, problems: [answerProblem('court.unknown-county', path, message)] };
  }
  if (court.circuitBefore === undefined) return { ok: true, value: court, problems: [] };
  const message = `${court.name} was in circuit ${court.circuitBefore} and may be in ${court.circuit} since 2021; ask the clerk and enter the circuit.`;
  return { ok: true, value: court, problems: [answerWarning('court.circuit-unconfirmed', path, message)] };
};

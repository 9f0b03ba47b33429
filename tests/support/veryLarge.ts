import type { Incident } from '../../src/answers/incident.ts';
import type { Answers } from '../../src/answers/schema.ts';
import { addDays, isoDate } from '../../src/dates.ts';

/** Names in many scripts. The last three hold characters that the papers' typeface lacks. */
const names = [
  'Łucja Żółkiewska',
  'Ελένη Παπαδοπούλου',
  'Светлана Жукова',
  'רות כהן',
  'Nguyễn Thị Hồng Ánh',
  'Þórunn Ægisdóttir',
  'İpek Çağlayan',
  'Zoë Ķīlis-Öberg',
  '王小明',
  '김하늘',
  'Sam 🙂 Example',
] as const;

const long = (words: string, length: number): string =>
  words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trim();

const sentences = [
  'Respondent stood at the gate and called Petitioner by name.',
  'Respondent telephoned eleven times between 1:05 and 1:50 a.m.',
  'Respondent drove past the residence four times and slowed each time.',
  'Respondent wrote, "I know when you leave."',
  'Respondent pushed the door until its lower hinge broke.',
  "Respondent took hold of Petitioner's sleeve and tore it.",
  'A neighbor came out, and Respondent left.',
] as const;

const pick = <T>(list: readonly T[], n: number): T => {
  const item = list[n % list.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
};

const account = (n: number): string => {
  if (n === 150) return 'X'.repeat(4_000);
  const count = 2 + (n % 4);
  const said = Array.from({ length: count }, (_, k) => pick(sentences, n * 3 + k));
  return n % 5 === 0 ? said.join('\n\n') : said.join(' ');
};

const start = isoDate('2024-05-28');

/** Dates of every kind: a day, a month, a year, about a day, a range. */
const on = (n: number): Incident['on'] => {
  const day = addDays(start, n * 3);
  if (n % 17 === 0) return { on: day.slice(0, 7) };
  if (n % 41 === 0) return { on: day.slice(0, 4) };
  if (n % 13 === 0) return { on: day, to: addDays(day, 2) };
  return n % 7 === 0 ? { on: day, about: true } : { on: day };
};

const acts = ['stalking', 'harassment', 'assault', 'battery'] as const;

const incident = (n: number): Incident => ({
  id: `i${n + 1}`,
  on: on(n),
  place: n % 9 === 0 ? `before the home of ${pick(names, n)}` : 'at the residence',
  account: account(n),
  acts: [pick(acts, n)],
  how: 'done',
  ...(n % 6 === 0 ? { injuries: "Petitioner's arm was bruised." } : {}),
  ...(n % 4 === 0 ? { fear: 'Petitioner feared that Respondent would come back that night.' } : {}),
  ...(n % 10 === 0
    ? { police: { called: true, agency: 'Columbia police', reportNumber: `26-${String(n).padStart(6, '0')}` } }
    : {}),
  ...(n % 3 === 0 ? { witnesses: [`w${(n % 40) + 1}`] } : {}),
  ...(n % 5 === 0 ? { exhibits: [{ exhibit: `e${(n % 60) + 1}`, at: `${(n % 8) + 1}`, supports: 'account' }] } : {}),
});

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A to Z, then AA to ZZ. */
const mark = (n: number): string =>
  n < 26 ? pick(letters, n) : `${pick(letters, Math.floor(n / 26) - 1)}${pick(letters, n)}`;

const parties = {
  petitioner: {
    name: {
      first: long('Anna-Maria Genoveva ', 200),
      middle: 'Ψ.',
      last: long('Featherstonehaugh-Przybyszewska ', 200),
    },
    pronoun: 'she',
    age: 52,
    addresses: {
      home: { street: '77 Overlong Court', city: 'Columbia', state: 'Missouri', county: 'Boone', confidential: true },
    },
  },
  respondent: {
    name: { first: 'Θεόδωρος', middle: 'Đ.', last: 'Żurawski-Ольга', alsoKnownAs: [...names] },
    pronoun: 'he',
    age: 55,
    addresses: {
      home: { street: `${long('Very Long Example Boulevard ', 190)} 9`, city: 'Columbia', county: 'Boone' },
    },
  },
} as const;

const caseHead = {
  format: 'full-hearing/1',
  matter: { side: 'petitioner', proceeding: 'adult', county: 'Boone', division: '5', isPracticeMatter: true },
  venue: { reasons: ['resides', 'incident'] },
} satisfies Partial<Answers>;

const caseTail = {
  relationship: {
    kinds: ['formerSpouse'],
    is: 'past',
    marriedOn: { on: '1999' },
    divorcedOn: { on: '2023-11' },
    livedTogether: 'before',
  },
  grounds: {
    domesticViolence: { pleaded: true, acts: [...acts] },
    stalking: {
      pleaded: true,
      conduct: 'The acts alleged below served no legitimate purpose.',
      alarm: 'Petitioner feared physical harm.',
      reasonable: 'A person to whom this was done for two years would fear the same.',
    },
  },
} satisfies Partial<Answers>;

const facts = {
  goodCause: {
    dangerOfDomesticViolence: true,
    facts: 'Three of the acts alleged fall within the last ten days.',
    incidents: ['i298', 'i299', 'i300'],
  },
  history: { noPriorOrders: true },
  relief: {
    noAbuse: { asked: 'both' },
    noContact: { asked: 'both' },
    distance: { asked: 'fullOrder', feet: 500 },
    property: {
      asked: 'fullOrder',
      facts: long('Petitioner needs the papers in the blue chest. ', 3_000),
      details: 'the papers in the blue chest',
    },
  },
  term: { seriousDanger: true, years: 10 },
  factors: {
    physicalHarm: {
      allegation: 'Respondent hurt Petitioner many times.',
      incidents: Array.from({ length: 75 }, (_, n) => `i${4 * n + 4}`),
      missing: ['Records affidavits'],
    },
  },
  hearing: {
    filedOn: isoDate('2026-11-13'),
    on: isoDate('2026-11-30'),
    time: '09:00',
    place: 'Boone County Courthouse',
  },
} satisfies Partial<Answers>;

/** A matter of 300 incidents, 60 exhibits and 40 witnesses, with long names, many scripts and a text of 4,000 characters without a space. */
export const veryLarge = (): Answers => ({
  ...caseHead,
  petitioner: { ...parties.petitioner },
  respondent: { ...parties.respondent, name: { ...parties.respondent.name, alsoKnownAs: [...names] } },
  ...caseTail,
  incidents: Array.from({ length: 300 }, (_, n) => incident(n)),
  ...facts,
  witnesses: Array.from({ length: 40 }, (_, n) => ({
    id: `w${n + 1}`,
    name: n === 0 ? long('Maximiliana ', 200) : `${pick(names, n)} ${n + 1}`,
    role: 'neighbor',
    calledBy: 'petitioner',
    subpoena: 'needed',
  })),
  exhibits: Array.from({ length: 60 }, (_, n) => ({
    id: `e${n + 1}`,
    mark: mark(n),
    offeredBy: 'petitioner',
    description: n === 0 ? long('photographs of the gate ', 480) : `photographs, set ${n + 1}`,
    kind: 'photograph',
    pages: 8,
    sponsor: `w${(n % 40) + 1}`,
    attached: true,
  })),
});

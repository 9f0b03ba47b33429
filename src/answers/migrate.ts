import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** One step from an older format to the next. `migrate` gets the file as it was read and leaves it as it is. */
export interface Migration {
  readonly from: string;
  readonly to: string;
  /** What changed, in a sentence. */
  readonly says: string;
  readonly migrate: (file: JsonObject) => JsonObject;
}

const without = (object: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

/** The object with `from` renamed to `to`, its value changed by `change`; as it is when `from` is absent or `to` is taken. */
const renamed = (object: JsonObject, [from, to]: readonly [string, string], change = (value: Json): Json => value) => {
  const value = object[from];
  if (value === undefined || Object.hasOwn(object, to)) return object;
  return { ...without(object, from), [to]: change(value) };
};

const withField = (object: JsonObject, key: string, change: (value: Json) => Json): JsonObject => {
  const value = object[key];
  return value === undefined ? object : { ...object, [key]: change(value) };
};

const inObject = (change: (object: JsonObject) => JsonObject) => (value: Json) =>
  isJsonObject(value) ? change(value) : value;

const inEach = (change: (object: JsonObject) => JsonObject) => (value: Json) =>
  Array.isArray(value) ? value.map(inObject(change)) : value;

/** Every step there has been, oldest first. Append only: old files lie on people's disks. */
export const migrations: readonly Migration[] = [
  {
    from: 'full-hearing/0',
    to: 'full-hearing/1',
    says: 'The court is named by its county, and the date of an incident may be known in part.',
    migrate: (file) => {
      const matter = withField(
        file,
        'matter',
        inObject((object) => renamed(object, ['court', 'county'])),
      );
      return withField(
        matter,
        'incidents',
        inEach((incident) => renamed(incident, ['date', 'on'], (on) => ({ on }))),
      );
    },
  },
];

/** The file in the current format: every step that its own format still needs, in order. A file of an unknown format stays as it is. */
export const migrated = (file: JsonObject): JsonObject =>
  migrations.reduce((now, step) => (now.format === step.from ? { ...step.migrate(now), format: step.to } : now), file);

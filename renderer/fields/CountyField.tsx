import { courts } from '../../src/law/courts.ts';
import { t } from '../text/t.ts';
import type { FieldOf } from './fieldOf.ts';
import { SelectField } from './SelectField.tsx';

const counties = courts.map(({ county }) => ({ key: county, words: county }));

/** A county of Missouri, or the City of St. Louis, from a list that answers to typing. A county typed elsewhere stays as it is. */
export const CountyField = ({ path, title, help, span }: FieldOf) => (
  <SelectField path={path} title={title} help={help} span={span} options={counties} none={t.workspace.chooseCounty} />
);

import { courts } from '../../src/law/courts.ts';
import { useAnswer } from '../store/useAnswer.ts';
import { t } from '../text/t.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';

const counties = courts.map(({ county }) => county);

/** A county of Missouri, or the City of St. Louis, from a list that answers to typing. A county typed elsewhere stays as it is. */
export const CountyField = ({ path, title, span, help }: FieldOf) => {
  const { value, set, endRun } = useAnswer(path, title);
  const chosen = typeof value === 'string' ? value : '';
  return (
    <FieldFrame path={path} title={title} help={help} {...(span === undefined ? {} : { span })}>
      {(ties) => (
        <select
          {...ties}
          className="control"
          value={chosen}
          onChange={(event) => {
            endRun();
            set(event.target.value === '' ? undefined : event.target.value);
          }}
        >
          <option value="">{t.workspace.chooseCounty}</option>
          {chosen === '' || counties.includes(chosen) ? null : <option value={chosen}>{chosen}</option>}
          {counties.map((county) => (
            <option key={county} value={county}>
              {county}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
};

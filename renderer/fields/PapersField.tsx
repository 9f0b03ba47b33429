import { useChosenPapers } from '../store/chosenPapers.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldOf } from './fieldOf.ts';
import { TickList } from './TickList.tsx';

/** Which papers are made of the matter, as ticks: the same choice as under the outline. */
export const PapersField = ({ path, title, help, span }: FieldOf) => {
  const { all, isChosen, toggle } = useChosenPapers();
  const options = all.map((paper) => ({ key: paper.id, words: paper.title }));
  return (
    <FieldFrame path={path} title={title} as="group" span={span} help={help}>
      {() => <TickList path={path} options={options} isOn={isChosen} onToggle={toggle} />}
    </FieldFrame>
  );
};

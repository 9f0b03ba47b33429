import { useState } from 'react';
import type { ReplyOf } from '../../../src/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { t } from '../../text/t.ts';

/** The recovery sheet: printed, or copied by hand, before the first matter is made. */
export const SheetStep = ({
  sheet,
  hasPaper,
  onPaper,
}: {
  readonly sheet: ReplyOf<'vault.create'>;
  readonly hasPaper: boolean;
  readonly onPaper: (has: boolean) => void;
}) => {
  const [isPrinting, setPrinting] = useState(false);
  const print = async (): Promise<void> => {
    setPrinting(true);
    const { printPapers } = await import('../../page/printPapers.ts');
    await printPapers([{ title: t.firstRun.steps.sheet, pdf: sheet.pdf }]);
    setPrinting(false);
  };
  return (
    <>
      <h1>{t.firstRun.sheet.title}</h1>
      <p className="soft">{t.firstRun.sheet.lead}</p>
      <div className="start-form">
        <p>
          <Button onPress={() => void print()}>
            {isPrinting ? t.firstRun.sheet.printing : t.firstRun.sheet.print}
          </Button>
        </p>
        <h2 className="strong">{t.firstRun.sheet.words}</h2>
        <ol className="sheet-words">
          {sheet.words.map((word, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and none moves
            <li key={`${n} ${word}`}>{word}</li>
          ))}
        </ol>
        <Tick isOn={hasPaper} onChange={onPaper}>
          {t.firstRun.sheet.have}
        </Tick>
      </div>
    </>
  );
};

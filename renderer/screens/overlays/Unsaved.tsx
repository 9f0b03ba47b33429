import { useState } from 'react';
import type { Json } from '../../../src/answers/json.ts';
import type { OpenedMatter } from '../../../src/api/contract/matters.ts';
import type { Problem } from '../../../src/problems.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ProblemLines } from '../../parts/ProblemLines.tsx';
import { useMatter } from '../../store/context.tsx';
import { answersIn } from '../../store/jsonText.ts';
import { withValue } from '../../store/tree.ts';
import { timeOfDay } from '../../text/dates.ts';
import { t } from '../../text/t.ts';
import { ChangeList } from './ChangeList.tsx';

type Savepoint = OpenedMatter['unsaved'][number];

const answersOf = ({ text, typing }: Savepoint): Json => {
  const answers = answersIn(text);
  return typing === undefined || typing.text === '' ? answers : withValue(answers, typing.path, typing.text);
};

/** What was typed and not saved before the program ended: asks whether to use it, and shows what would change. Never in silence. */
export const Unsaved = ({ onClose }: { readonly onClose: () => void }) => {
  const session = useMatter();
  const { unsaved } = session.opened;
  const [at, setAt] = useState(0);
  const [isComparing, compare] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const savepoint = unsaved[at];
  if (savepoint === undefined) return null;
  const next = (): void => (at + 1 < unsaved.length ? setAt(at + 1) : onClose());
  const drop = async (): Promise<void> => {
    const outcome = await session.program('matter.dropUnsaved', { id: session.id, name: savepoint.name }).outcome;
    if (outcome.ok) next();
    else setProblems(outcome.problems);
  };
  const use = async (): Promise<void> => {
    session.store.replace(t.overlays.unsaved.used(timeOfDay(savepoint.at)), answersOf(savepoint));
    if (await session.saving.flush()) await drop();
    else onClose();
  };
  return (
    <Dialog
      title={t.overlays.unsaved.title(timeOfDay(savepoint.at))}
      state={t.overlays.unsaved.nothingYet}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t.overlays.unsaved.later}</Button>
          <Button onPress={() => void drop()}>{t.overlays.unsaved.drop}</Button>
          <Button onPress={() => compare(!isComparing)}>{t.overlays.unsaved.compare}</Button>
          <Button look="main" onPress={() => void use()}>
            {t.overlays.unsaved.use}
          </Button>
        </>
      }
    >
      <p>{t.overlays.unsaved.explains}</p>
      <p className="soft">{t.overlays.changes(savepoint.changes.length)}</p>
      {isComparing ? <ChangeList changes={savepoint.changes} /> : null}
      <ProblemLines problems={problems} />
    </Dialog>
  );
};

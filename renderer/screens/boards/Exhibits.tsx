import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { ExhibitCard } from '../../../src/api/contract/boards.ts';
import { Button } from '../../parts/Button.tsx';
import { Cross } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { focusSoon } from '../../store/focus.ts';
import { latest } from '../../store/latest.ts';
import { pressed } from '../../store/pressed.ts';
import { addRecord, deleteRecord, moveRecord } from '../../store/records.ts';
import { t } from '../../text/t.ts';
import { BoardFrame, Count } from './BoardFrame.tsx';
import { ExhibitCards } from './ExhibitCards.tsx';
import { ExhibitDetail, FilePicker } from './ExhibitDetail.tsx';
import { ExhibitTable } from './ExhibitTable.tsx';
import { type BoardAsking, useBoard } from './useBoard.ts';
import { type Files, useFiles } from './useFiles.ts';

const words = t.boards.exhibits;

const list = { path: 'exhibits', one: words.one } as const;

const asking: BoardAsking<{ exhibits: ExhibitCard[] }> = (program, tell) => latest(program, 'board.exhibits', tell);

const Adding = ({ files }: { readonly files: Files }) =>
  files.adding === undefined ? null : (
    <div className="notice board-notice" role="status">
      <span>{files.adding}</span>
      <span className="push" />
      <Button onPress={files.cancel}>{t.words.cancel}</Button>
    </div>
  );

/** What was taken off, and Undo, which has the focus: the button that was pressed went with the file. */
const TakenOff = ({ files, onDone }: { readonly files: Files; readonly onDone: () => void }) => {
  const { takenOff, putBack, closeTakenOff } = files;
  if (takenOff === undefined) return null;
  const then = (done?: Promise<void>): void => void Promise.resolve(done).then(onDone);
  return (
    <div className="notice board-notice" role="status">
      <span>{words.takenOff(takenOff.name)}</span>
      <Button look="plain" key={takenOff.hash} autoFocus onPress={() => then(putBack())}>
        {t.words.undo}
      </Button>
      <span className="push" />
      <Button
        look="arrow"
        label={t.words.close}
        onPress={() => {
          closeTakenOff();
          then();
        }}
      >
        <Cross />
      </Button>
    </div>
  );
};

const drop =
  (onFiles: (files: readonly File[]) => void) =>
  (event: DragEvent): void => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    onFiles([...event.dataTransfer.files]);
  };

const targetOf = ({ id, path, sticker }: ExhibitCard) => ({ id, path, name: words.of(sticker) });

/** The exhibits with their stickers: what each is, who sponsors it, what it still wants, and its file. Files are dropped or chosen. */
export const Exhibits = () => {
  const session = useMatter();
  const { value, problems } = useBoard(asking);
  const files = useFiles();
  const [chosen, choose] = useState<string | undefined>(undefined);
  const [isTable, showTable] = useState(false);
  const exhibits = value?.exhibits ?? [];
  const selected = exhibits.find(({ path }) => path === chosen) ?? exhibits[0];
  const addEmpty = (): void => {
    const path = `exhibits.${addRecord(session, list)}`;
    choose(path);
    focusSoon(`${path}.mark`);
  };
  const move = (at: number, by: number): void => {
    if (at + by < 0 || at + by >= exhibits.length) return;
    moveRecord(session, list, { from: at, to: at + by });
    choose(`exhibits.${at + by}`);
  };
  const keys = (event: KeyboardEvent): void => {
    if (pressed(event) !== 'Ctrl+Enter') return;
    event.preventDefault();
    addEmpty();
  };
  const addFiles = async (given: readonly File[], target?: ExhibitCard): Promise<void> => {
    const path = await files.add(given, target && targetOf(target));
    if (path !== undefined) choose(path);
  };
  return (
    <BoardFrame
      name="exhibits"
      title={words.title}
      lead={words.drop}
      problems={[...problems, ...files.problems]}
      isRead={value !== undefined}
      counts={
        <>
          <Count of={words.title}>{exhibits.length}</Count>
          <Count of={words.ready}>{exhibits.filter((one) => one.problems.length === 0).length}</Count>
        </>
      }
      head={
        <>
          <Button look="plain" keys="Ctrl Enter" onPress={addEmpty}>
            {words.addEmpty}
          </Button>
          <FilePicker label={words.add} isMany onFiles={(given) => void addFiles(given)} />
          <Button onPress={() => showTable(!isTable)}>{isTable ? t.boards.picture : t.boards.table}</Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files are dropped anywhere on the board; a button does the same */}
      <div
        className="board-body is-beside"
        onKeyDown={keys}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop((given) => void addFiles(given))}
      >
        <div className="board-side">
          <Adding files={files} />
          <TakenOff files={files} onDone={() => focusSoon(`${selected?.path ?? 'exhibits.0'}.mark`)} />
          {exhibits.length === 0 ? <p className="board-empty soft">{words.empty}</p> : null}
          {isTable && exhibits.length > 0 ? <ExhibitTable exhibits={exhibits} onSelect={choose} /> : null}
          {isTable || exhibits.length === 0 ? null : (
            <ExhibitCards
              exhibits={exhibits}
              selected={selected?.path}
              onSelect={choose}
              onOpen={() => focusSoon(`${selected?.path ?? 'exhibits.0'}.mark`)}
              onDelete={(at) => deleteRecord(session, list, at)}
              onMove={move}
              onFiles={(given, exhibit) => void addFiles(given, exhibit)}
            />
          )}
        </div>
        {selected === undefined ? null : (
          <ExhibitDetail
            exhibit={selected}
            attachments={files.attachments.filter(({ exhibit }) => exhibit === selected.id)}
            onFiles={(given) => void addFiles(given, selected)}
            onTakeOff={(file) => void files.takeOff(file)}
            onDelete={() => deleteRecord(session, list, exhibits.indexOf(selected))}
          />
        )}
      </div>
    </BoardFrame>
  );
};

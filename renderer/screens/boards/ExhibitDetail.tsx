import { type KeyboardEvent, useRef, useState } from 'react';
import type { ExhibitCard } from '../../../src/api/contract/boards.ts';
import { AnswerField } from '../../fields/AnswerField.tsx';
import { Button } from '../../parts/Button.tsx';
import { Select } from '../../parts/Select.tsx';
import { useMatter } from '../../store/context.tsx';
import { pressed } from '../../store/pressed.ts';
import { fileSize } from '../../text/fileSize.ts';
import { t } from '../../text/t.ts';
import { CitedBy, ExhibitProblems, Sticker } from './ExhibitCards.tsx';
import { Preview } from './Preview.tsx';
import type { Attachment } from './useFiles.ts';

const words = t.boards.exhibits;

const questions = [
  { path: 'mark', span: 3 },
  { path: 'kind', span: 6, control: 'select' },
  { path: 'pages', span: 3 },
  { path: 'description', span: 12 },
  { path: 'sponsor', span: 12 },
  { path: 'affidavit', span: 7, control: 'select' },
  { path: 'status', span: 5, control: 'select' },
  { path: 'authentication', span: 12, control: 'lines' },
] as const;

/** A button that lets files be chosen in the system's own dialog. */
export const FilePicker = ({
  label,
  isFramed = true,
  isMany = false,
  onFiles,
}: {
  readonly label: string;
  readonly isFramed?: boolean;
  readonly isMany?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={label}
        multiple={isMany}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button look={isFramed ? 'framed' : 'plain'} onPress={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
};

const Attached = ({ attachments, onTakeOff }: Pick<ExhibitDetailOf, 'attachments' | 'onTakeOff'>) => {
  const [chosen, choose] = useState<string | undefined>(undefined);
  const shown = attachments.find(({ hash }) => hash === chosen) ?? attachments.at(-1);
  if (shown === undefined) return <p className="small quiet">{words.noFile}</p>;
  return (
    <>
      <div className="board-strip-row">
        {attachments.length === 1 ? (
          <p className="small soft">
            {shown.name}, {fileSize(shown.bytes)}
          </p>
        ) : (
          <Select
            aria-label={words.file}
            options={attachments.map(({ hash, name }) => ({ key: hash, words: name }))}
            value={shown.hash}
            onChange={choose}
          />
        )}
        <span className="push" />
        <Button look="plain" label={words.takeOffFile(shown.name)} onPress={() => onTakeOff(shown)}>
          {words.takeOff}
        </Button>
      </div>
      <Preview key={shown.hash} attachment={shown} />
    </>
  );
};

/** What the detail of an exhibit needs. */
export interface ExhibitDetailOf {
  readonly exhibit: ExhibitCard;
  readonly attachments: readonly Attachment[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onTakeOff: (file: Attachment) => void;
  readonly onDelete: () => void;
}

/** One exhibit: its fields, what it still wants, and its file. Esc goes back to its card. */
export const ExhibitDetail = ({ exhibit, attachments, onFiles, onTakeOff, onDelete }: ExhibitDetailOf) => {
  const session = useMatter();
  const { path, sticker } = exhibit;
  const back = (event: KeyboardEvent): void => {
    if (pressed(event) !== 'Escape') return;
    event.preventDefault();
    document.querySelector<HTMLElement>(`[data-exhibit="${path}"]`)?.focus();
  };
  return (
    <aside className="exhibit-detail" aria-label={words.of(sticker)} onKeyDown={back}>
      <div className="board-strip-row">
        <h2>
          <Sticker mark={sticker} />
        </h2>
        <span className="push" />
        <Button look="plain" onPress={() => session.goTo(`${path}.description`)}>
          {t.boards.open}
        </Button>
        <Button look="plain" label={`${t.words.delete}: ${words.of(sticker)}`} onPress={onDelete}>
          {t.words.delete}
        </Button>
      </div>
      <ExhibitProblems problems={exhibit.problems} />
      <div className="form-grid" key={path}>
        {questions.map((question) => (
          <AnswerField key={question.path} question={question} path={`${path}.${question.path}`} />
        ))}
      </div>
      <div className="board-strip-row">
        <h3 className="board-strip-head">{words.file}</h3>
        <span className="push" />
        <FilePicker label={words.attach} isFramed={false} onFiles={onFiles} />
      </div>
      <Attached attachments={attachments} onTakeOff={onTakeOff} />
      {exhibit.citedBy.length === 0 ? null : (
        <>
          <h3 className="board-strip-head">{words.citedIn(exhibit.citedBy.length)}</h3>
          <CitedBy citedBy={exhibit.citedBy} />
        </>
      )}
    </aside>
  );
};

import { useEffect, useState } from 'react';
import type { ReplyOf } from '../../../src/api/contract.ts';
import { placeText } from '../../../src/problems.ts';
import { Glyph } from '../../parts/Glyph.tsx';
import { useApp } from '../../store/context.tsx';
import { t } from '../../text/t.ts';
import { FolderField } from '../locked/FolderField.tsx';
import type { OfficeState } from './useOffice.ts';

type Checked = ReplyOf<'templates.check'>['templates'];

const placeOf = (at: Checked[number]['problems'][number]['at']): string =>
  at.in === 'template' || at.in === 'manifest' ? placeText(at) : '';

/** Every template with what the check of it found, and the folder of the office's own. */
export const TemplatesPart = ({ office, isKept, change }: OfficeState) => {
  const { program } = useApp();
  const kept = isKept ? office?.templatesFolder : undefined;
  const [templates, setTemplates] = useState<Checked>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder that the program has taken is another check
  useEffect(() => {
    const pending = program('templates.check', {});
    const read = async (): Promise<void> => {
      const outcome = await pending.outcome;
      if (outcome.ok) setTemplates(outcome.value.templates);
    };
    void read();
    return pending.cancel;
  }, [program, kept]);
  return (
    <>
      <p className="soft">{t.settings.templatesLead}</p>
      <ul className="settings-list">
        {templates.map(({ id, title, problems }) => (
          <li key={id}>
            <Glyph state={problems.length === 0 ? 'complete' : 'fix'} /> <span className="strong">{title}</span>{' '}
            <span className="small soft">{problems.length === 0 ? t.settings.templateFine : ''}</span>
            {problems.map(({ message, at }) => (
              <p key={`${message} ${placeOf(at)}`} className="small is-fix">
                {placeOf(at)} {message}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {office === undefined ? null : (
        <FolderField
          label={t.settings.templatesFolder}
          value={office.templatesFolder ?? ''}
          onChange={(templatesFolder) => change({ templatesFolder })}
        />
      )}
    </>
  );
};

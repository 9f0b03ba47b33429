import { useEffect, useState } from 'react';
import type { Outcome } from '../../../src/api/call.ts';
import type { ReplyOf } from '../../../src/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { Secret } from '../../parts/Secret.tsx';
import { useApp } from '../../store/context.tsx';
import { problemWords } from '../../text/problemWords.ts';
import { t } from '../../text/t.ts';
import { Line } from './Line.tsx';

type Recipients = ReplyOf<'vault.recipients'>['recipients'];

/** Whose keys open the vault; a key is added or removed with the passphrase. */
export const RecipientsPart = () => {
  const { program } = useApp();
  const [recipients, setRecipients] = useState<Recipients>([]);
  const [key, setKey] = useState('');
  const [label, setLabel] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [told, tell] = useState('');
  useEffect(() => {
    const pending = program('vault.recipients', {});
    const read = async (): Promise<void> => {
      const outcome = await pending.outcome;
      if (outcome.ok) setRecipients(outcome.value.recipients);
    };
    void read();
    return pending.cancel;
  }, [program]);
  const after = (outcome: Outcome<{ readonly recipients: Recipients }>, words: string): void => {
    if (outcome.ok) {
      setRecipients(outcome.value.recipients);
      setPassphrase('');
    }
    const problems = problemWords(outcome.problems);
    tell(outcome.ok ? [words, problems].join(' ') : problems);
  };
  const add = async (): Promise<void> => {
    tell(t.settings.working);
    after(await program('vault.addRecipient', { key: key.trim(), label, passphrase }).outcome, t.settings.added);
  };
  const remove = async (which: string): Promise<void> => {
    tell(t.settings.working);
    after(await program('vault.removeRecipient', { key: which, passphrase }).outcome, t.settings.removed);
  };
  return (
    <>
      <p className="soft">{t.settings.recipientsLead}</p>
      <ul className="settings-list">
        {recipients.map((one) => (
          <li key={one.key}>
            <span className="strong">{one.label}</span> <span className="small soft">{t.settings.kinds[one.kind]}</span>{' '}
            {one.kind === 'further' ? (
              <Button label={`${t.settings.remove}: ${one.label}`} onPress={() => void remove(one.key)}>
                {t.settings.remove}
              </Button>
            ) : null}
            <p className="small quiet settings-key">{one.key}</p>
          </li>
        ))}
      </ul>
      <p className="small soft">{t.settings.removeNote}</p>
      <section className="settings-form">
        <Line label={t.settings.key} value={key} onChange={setKey} />
        <Line label={t.settings.label} value={label} onChange={setLabel} />
        <Secret label={t.settings.passphrase} value={passphrase} onChange={setPassphrase} />
        <p role="status">{told}</p>
        <p>
          <Button onPress={() => void add()}>{t.settings.add}</Button>
        </p>
      </section>
    </>
  );
};

import { Button } from '../../parts/Button.tsx';
import { Secret } from '../../parts/Secret.tsx';
import { madePassphrase, strengthOf } from '../../store/passphrase.ts';
import { t } from '../../text/t.ts';

const words = t.firstRun.passphrase;

const Bars = ({ passphrase }: { readonly passphrase: string }) => {
  const { bars, time } = strengthOf(passphrase);
  if (passphrase === '') return null;
  return (
    <div aria-live="polite">
      <div className="bars" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} data-filled={bar <= bars} />
        ))}
      </div>
      <p className="soft">
        <span className="strong">{words.of(words.levels[bars] ?? '', bars)}</span> {words.guess(words.times[time])}{' '}
        {words.caution}
      </p>
    </div>
  );
};

/** What is known and done about the passphrase. */
export interface PassphraseOf {
  readonly passphrase: string;
  readonly again: string;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onAgain: (passphrase: string) => void;
}

/** The passphrase, with an honest estimate of how long it would hold. */
export const PassphraseStep = ({ passphrase, again, onPassphrase, onAgain }: PassphraseOf) => {
  const make = async (): Promise<void> => {
    const { wordlist } = await import('@scure/bip39/wordlists/english.js');
    onPassphrase(madePassphrase(wordlist));
    onAgain('');
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p className="soft">{words.lead}</p>
      <div className="start-form">
        <Secret
          label={words.label}
          value={passphrase}
          onChange={onPassphrase}
          isNew
          autoFocus
          below={<Bars passphrase={passphrase} />}
        />
        <Secret label={words.again} value={again} onChange={onAgain} isNew />
        <p>
          <Button onPress={() => void make()}>{words.make}</Button> <span className="small soft">{words.makeHelp}</span>
        </p>
      </div>
    </>
  );
};

/** What a forgotten passphrase means. */
export const Forget = () => (
  <aside className="start-side" aria-label={words.forget}>
    <h2>{words.forget}</h2>
    <p className="soft">{words.forgetLead}</p>
    <ul className="dashes">
      {words.forgetList.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </aside>
);

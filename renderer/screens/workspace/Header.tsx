import { Button } from '../../parts/Button.tsx';
import { Arrow, Glyph } from '../../parts/Glyph.tsx';
import { useApp, useMatter } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import type { OverlayStore } from '../../store/overlay.ts';
import { shortDay, timeOfDay } from '../../text/dates.ts';
import { t } from '../../text/t.ts';

const mostDates = 3;

/** Whether what was typed is safe: "Saved, encrypted, 10:42". A failure is explained below the bar. */
export const SavingState = ({ isShort = false }: { readonly isShort?: boolean }) => {
  const { saving } = useMatter();
  const state = useObservable(saving.state);
  if (state.state === 'failed') {
    return (
      <p className="saving is-fix">
        <Glyph state="fix" />
        <span>{t.workspace.notSaved}</span>
      </p>
    );
  }
  if (state.state !== 'saved') return <p className="saving soft">{t.workspace.saving}</p>;
  const at = timeOfDay(state.at);
  return (
    <p className="saving soft">
      <Glyph state="complete" />
      <span>{isShort ? t.workspace.savedShort(at) : t.workspace.saved(at)}</span>
    </p>
  );
};

const NextDates = () => {
  const { look } = useMatter();
  const seen = useObservable(look);
  const dates = (seen?.dates ?? [])
    .filter(({ kind, when }) => kind === 'deadline' && when !== 'past')
    .slice(0, mostDates);
  if (dates.length === 0) return null;
  return (
    <div className="next-dates">
      <p className="soft">
        {t.workspace.nextDates}
        <br />
        {dates[0]?.assumed ?? ''}
      </p>
      <dl>
        {dates.map(({ key, on, what }) => (
          <div key={`${key} ${on}`} className="next-date">
            <dt>{what}</dt>
            <dd>{t.workspace.by(shortDay(on))}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

const ProblemsButton = ({ overlay }: { readonly overlay: OverlayStore }) => {
  const { look } = useMatter();
  const troubles = useObservable(look)?.troubles ?? [];
  const isOpen = useObservable(overlay).name === 'problems';
  const worst = troubles.some(({ severity }) => severity === 'error') ? 'fix' : 'missing';
  return (
    <Button expanded={isOpen} onPress={() => overlay.set(isOpen ? { name: 'none' } : { name: 'problems' })}>
      <Glyph state={troubles.length === 0 ? 'complete' : worst} />
      {t.workspace.problems} <span className="strong">{troubles.length}</span>
    </Button>
  );
};

/** The header of a matter: where one is, what is next, whether it is safe. */
export const Header = ({ overlay }: { readonly overlay: OverlayStore }) => {
  const app = useApp();
  const { look } = useMatter();
  const seen = useObservable(look);
  return (
    <header className="top">
      <Button look="plain" onPress={() => void app.closeMatter()}>
        <Arrow to="left" />
        {t.workspace.matters}
      </Button>
      <p className="matter-title">{seen?.title ?? ''}</p>
      {seen === undefined || seen.side === '' ? null : <span className="badge">{t.words.sides[seen.side]}</span>}
      <p className="court small soft">
        {seen?.county ?? ''}
        <br />
        {seen?.stage ?? ''}
      </p>
      <NextDates />
      <span className="push" />
      <SavingState />
      <ProblemsButton overlay={overlay} />
      <Button keys="F9" onPress={() => app.lock('F9')}>
        {t.workspace.lock}
      </Button>
    </header>
  );
};

import { worstKind } from '../../../src/interview/worst.ts';
import { Button } from '../../parts/Button.tsx';
import { Arrow, Glyph } from '../../parts/Glyph.tsx';
import { useApp, useMatter } from '../../store/context.tsx';
import { useObservable } from '../../store/observable.ts';
import type { OverlayStore } from '../../store/overlay.ts';
import { dateName } from '../../text/dateName.ts';
import { nearDay, timeOfDay } from '../../text/dates.ts';
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
  const today = useObservable(useApp().host)?.today ?? '';
  const seen = useObservable(look);
  const dates = (seen?.dates ?? []).filter(({ when }) => when !== 'past').slice(0, mostDates);
  if (dates.length === 0) return null;
  return (
    <div className="next-dates">
      <p className="soft">
        {t.workspace.nextDates}
        <br />
        {dates.find(({ assumed }) => assumed !== undefined)?.assumed ?? ''}
      </p>
      <dl>
        {dates.map((date) => (
          <div key={`${date.key} ${date.on}`} className="next-date">
            <dt>{dateName(date)}</dt>
            <dd>{t.workspace[date.kind === 'event' ? 'on' : 'by'](nearDay(date.on, today))}</dd>
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
  return (
    <Button expanded={isOpen} onPress={() => overlay.set(isOpen ? { name: 'none' } : { name: 'problems' })}>
      <Glyph state={worstKind(troubles) ?? 'complete'} />
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

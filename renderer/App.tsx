import { type ReactNode, useEffect } from 'react';
import { CrashNet } from './parts/CrashNet.tsx';
import { Offered } from './parts/Offered.tsx';
import { onDemand } from './parts/onDemand.ts';
import { ProblemsNotice } from './parts/ProblemsNotice.tsx';
import type { App as AppStore, View } from './store/appStore.ts';
import { AppContext, MatterContext } from './store/context.tsx';
import { focusHeadingSoon } from './store/headingFocus.ts';
import { useObservable } from './store/observable.ts';
import { useAppKeys } from './store/useAppKeys.ts';
import { useIdleLock } from './store/useIdleLock.tsx';
import { t } from './text/t.ts';

const FirstRun = onDemand(async () => (await import('./screens/firstRun/FirstRun.tsx')).FirstRun);
const Locked = onDemand(async () => (await import('./screens/locked/Locked.tsx')).Locked);
const Matters = onDemand(async () => (await import('./screens/matters/Matters.tsx')).Matters);
const Settings = onDemand(async () => (await import('./screens/settings/Settings.tsx')).Settings);
const Workspace = onDemand(async () => (await import('./screens/workspace/Workspace.tsx')).Workspace);

/** What is asked for while a screen is shown, because it most often comes next. */
const comesNext: Readonly<Partial<Record<View['name'], { readonly fetch: () => void }>>> = {
  starting: Locked,
  firstRun: Workspace,
  locked: Matters,
  matters: Workspace,
};

const screenOf = (view: View): ReactNode => {
  switch (view.name) {
    case 'starting':
      return (
        <main className="starting">
          <p role="status">{t.words.starting}</p>
        </main>
      );
    case 'firstRun':
      return <FirstRun />;
    case 'locked':
      return (
        <Locked
          {...(view.by === undefined ? {} : { by: view.by })}
          {...(view.at === undefined ? {} : { at: view.at })}
        />
      );
    case 'matters':
      return <Matters />;
    case 'settings':
      return <Settings />;
    case 'matter':
      return (
        <MatterContext value={view.session}>
          <Workspace key={view.session.id} />
        </MatterContext>
      );
  }
};

const titleOf = (view: View): string =>
  view.name === 'locked' || view.name === 'starting' ? t.words.neutral : t.words.program;

/** The window: one screen at a time, in the theme, density and size of text that the person prefers. */
export const App = ({ app }: { readonly app: AppStore }) => {
  const view = useObservable(app.view);
  const { theme, density, textSize } = useObservable(app.preferences);
  useAppKeys(app);
  useEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset.theme = theme;
    dataset.density = density;
    style.setProperty('zoom', `${textSize}%`);
  }, [theme, density, textSize]);
  useEffect(() => {
    document.title = titleOf(view);
    comesNext[view.name]?.fetch();
    focusHeadingSoon();
  }, [view]);
  const idle = useIdleLock(app);
  return (
    <AppContext value={app}>
      <CrashNet>
        <ProblemsNotice />
        {idle}
        {screenOf(view)}
        <Offered />
      </CrashNet>
    </AppContext>
  );
};

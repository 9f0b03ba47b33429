import { t } from '../text/t.ts';
import type { App } from './appStore.ts';
import { focusSoon } from './focus.ts';
import type { MatterSession } from './matterSession.ts';
import type { OverlayStore } from './overlay.ts';
import { aboutAndBack, nextPane } from './panes.ts';
import { tabs } from './place.ts';
import { addRecord } from './records.ts';
import { sectionById } from './sections.ts';
import { nextBlank, nextProblem, nextSection } from './steps.ts';

/** Something that can be done, from the keyboard, the palette or a button. */
export interface Action {
  readonly id: string;
  readonly title: string;
  /** As `pressed` writes them: `Ctrl+Shift+Z`; the first is shown. */
  readonly keys: readonly string[];
  readonly act: () => void;
}

/** What an action may need. */
export interface ActionsOf {
  readonly app: App;
  readonly session: MatterSession;
  readonly overlay: OverlayStore;
}

const addToSection = (session: MatterSession): void => {
  const section = sectionById(session.place.get().section);
  if (section.records === undefined) return;
  const record = addRecord(session, section.records);
  session.place.set({ tab: 'answers', section: section.id, record });
  focusSoon(`${section.records.path}.${record}`);
};

const screens = ({ session, overlay }: ActionsOf): readonly Action[] => [
  ...tabs.map((tab, n) => ({
    id: `tab.${tab}`,
    title: t.workspace.tabs[tab],
    keys: [`Alt+${n + 1}`],
    act: () => session.place.update((here) => ({ ...here, tab })),
  })),
  { id: 'problems', title: t.actions.problems, keys: [], act: () => overlay.set({ name: 'problems' }) },
  { id: 'history', title: t.actions.history, keys: [], act: () => overlay.set({ name: 'history' }) },
  { id: 'shortcuts', title: t.actions.shortcuts, keys: ['?'], act: () => overlay.set({ name: 'shortcuts' }) },
];

const steps = ({ session }: ActionsOf): readonly Action[] => [
  { id: 'section.next', title: t.actions.nextSection, keys: ['Ctrl+ArrowDown'], act: () => nextSection(session, 1) },
  {
    id: 'section.previous',
    title: t.actions.previousSection,
    keys: ['Ctrl+ArrowUp'],
    act: () => nextSection(session, -1),
  },
  {
    id: 'blank.next',
    title: t.actions.nextBlank,
    keys: ['F7'],
    act: () => session.page.ask('nextBlank') || nextBlank(session),
  },
  { id: 'problem.next', title: t.actions.nextProblem, keys: ['F8'], act: () => nextProblem(session, 1) },
  { id: 'problem.previous', title: t.actions.previousProblem, keys: ['Shift+F8'], act: () => nextProblem(session, -1) },
];

const panes = ({ session }: ActionsOf): readonly Action[] => [
  { id: 'about', title: t.actions.about, keys: ['F1'], act: () => aboutAndBack(session) },
  { id: 'pane.next', title: t.actions.nextPane, keys: ['F10'], act: () => nextPane(session) },
];

const pages = ({ session: { page } }: ActionsOf): readonly Action[] => [
  { id: 'place.next', title: t.page.actions.nextPlace, keys: ['F6'], act: () => void page.ask('nextPlace') },
  {
    id: 'place.previous',
    title: t.page.actions.previousPlace,
    keys: ['Shift+F6'],
    act: () => void page.ask('previousPlace'),
  },
  { id: 'page.cycle', title: t.page.actions.cycle, keys: ['Ctrl+\\'], act: page.cycle },
  { id: 'page.find', title: t.page.actions.find, keys: [], act: () => void page.ask('find') },
  { id: 'page.text', title: t.page.actions.text, keys: [], act: () => void page.ask('text') },
  { id: 'page.thumbnails', title: t.page.actions.thumbnails, keys: [], act: () => void page.ask('thumbnails') },
];

const changes = ({ session }: ActionsOf): readonly Action[] => [
  { id: 'undo', title: t.words.undo, keys: ['Ctrl+Z'], act: session.undo },
  { id: 'redo', title: t.words.redo, keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], act: session.redo },
  { id: 'add', title: t.actions.add, keys: ['Ctrl+Enter'], act: () => addToSection(session) },
  { id: 'save', title: t.actions.save, keys: ['Ctrl+S'], act: () => void session.saving.flush() },
];

const window = ({ app, overlay }: ActionsOf): readonly Action[] => [
  { id: 'palette', title: t.actions.palette, keys: ['Ctrl+K'], act: () => overlay.set({ name: 'palette' }) },
  { id: 'export', title: t.actions.export, keys: ['Ctrl+E'], act: () => overlay.set({ name: 'export' }) },
  { id: 'print', title: t.actions.print, keys: ['Ctrl+P'], act: () => overlay.set({ name: 'export', print: true }) },
  { id: 'matters', title: t.actions.matters, keys: [], act: () => void app.closeMatter() },
  { id: 'settings', title: t.actions.settings, keys: [], act: () => void app.openSettings() },
  { id: 'density', title: t.actions.density, keys: [], act: () => app.prefer({ density: otherDensity(app) }) },
  { id: 'theme', title: t.actions.theme, keys: [], act: () => app.prefer({ theme: otherTheme(app) }) },
  { id: 'lock', title: t.actions.lock, keys: ['F9'], act: () => app.lock('F9') },
];

const otherDensity = ({ preferences }: App): 'attorney' | 'clinic' =>
  preferences.get().density === 'attorney' ? 'clinic' : 'attorney';

const otherTheme = ({ preferences }: App): 'light' | 'dark' => (preferences.get().theme === 'dark' ? 'light' : 'dark');

/** Everything that can be done in an open matter. The keys, the palette and the list of shortcuts all read this. */
export const actionsOf = (given: ActionsOf): readonly Action[] => [
  ...window(given),
  ...changes(given),
  ...steps(given),
  ...panes(given),
  ...pages(given),
  ...screens(given),
];

import type { Json } from '../../src/answers/json.ts';
import type { Preferences } from '../../src/api/contract/host.ts';
import type { OpenedMatter } from '../../src/api/contract/matters.ts';
import type { Look } from '../../src/api/contract/work.ts';
import type { Program } from '../../src/api/contract.ts';
import { sectionAt } from '../../src/interview/sections.ts';
import type { Problem } from '../../src/problems.ts';
import { type AnswersStore, createAnswersStore } from './answersStore.ts';
import { focusSoon } from './focus.ts';
import { answersIn, jsonText } from './jsonText.ts';
import { latest } from './latest.ts';
import { type Observable, observable } from './observable.ts';
import { createPageView, type PageView } from './pageView.ts';
import { createPlace, type PlaceStore } from './place.ts';
import { createSaving, type Saving } from './saving.ts';
import { recordIn } from './sections.ts';

/** A matter that is open in the window. */
export interface MatterSession {
  readonly id: string;
  readonly program: Program;
  readonly opened: OpenedMatter;
  readonly store: AnswersStore;
  /** The answers as what is made of them: tells when they change, and when another day begins, for dates are counted from it. */
  readonly inputs: Pick<Observable<Json>, 'get' | 'subscribe'>;
  readonly saving: Saving;
  /** What the program says of the answers as they were a moment ago; undefined until it has first looked. */
  readonly look: Observable<Look | undefined>;
  /** Why the program could not look, until it can again. */
  readonly lookProblems: Observable<readonly Problem[]>;
  readonly place: PlaceStore;
  /** The paper beside the form; undefined until one is known. */
  readonly shownPaper: Observable<string | undefined>;
  /** How the page is looked at. */
  readonly page: PageView;
  /** Something that happened and stays told until it is closed: "Witness deleted. Undo". */
  readonly told: Observable<string | undefined>;
  /** Opens the section of an answer, and gives the answer the focus. */
  readonly goTo: (path: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Saves what is unsaved; true when all is safe. */
  readonly leave: () => Promise<boolean>;
  readonly stop: () => void;
}

/** Milliseconds after a letter before the program looks at the answers. */
const lookPause = 80;

/** For whom the window is: it decides which papers are chosen while nobody chose. */
type Density = Pick<Observable<Pick<Preferences, 'density'>>, 'get' | 'subscribe'>;

/** What a session needs. */
export interface SessionOf {
  readonly program: Program;
  readonly opened: OpenedMatter;
  readonly firstSection: string;
  readonly preferences: Density;
  /** Tells when another day has begun. */
  readonly day: Pick<Observable<unknown>, 'subscribe'>;
  readonly now: () => number;
}

type Looking = Pick<MatterSession, 'program' | 'inputs' | 'look' | 'lookProblems'> & Pick<SessionOf, 'preferences'>;

const watchLook = ({ program, inputs, look, lookProblems, preferences }: Looking) => {
  const asking = latest(program, 'work.look', (outcome) => {
    lookProblems.set(outcome.ok ? [] : outcome.problems);
    if (outcome.ok) look.set(outcome.value);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = preferences.get().density;
  const ask = (): void => {
    asked = preferences.get().density;
    asking.ask({ text: jsonText(inputs.get()), density: asked });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(ask, lookPause);
  };
  const stops = [inputs.subscribe(soon), preferences.subscribe(() => preferences.get().density !== asked && ask())];
  ask();
  return () => {
    clearTimeout(timer);
    asking.stop();
    for (const stop of stops) stop();
  };
};

/** Opens a session on a matter that the program has opened. */
export const createMatterSession = ({
  program,
  opened,
  firstSection,
  preferences,
  day,
  now,
}: SessionOf): MatterSession => {
  const store = createAnswersStore(answersIn(opened.text));
  const saving = createSaving({
    keep: (request) => program('matter.keep', request).outcome,
    save: (request) => program('matter.save', request).outcome,
    id: opened.id,
    store,
    savedAt: opened.savedAt,
    now,
  });
  const inputs: MatterSession['inputs'] = {
    get: store.answers.get,
    subscribe: (listener) => {
      const stops = [store.answers.subscribe(listener), day.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
  const place = createPlace(firstSection);
  const parts = {
    program,
    store,
    inputs,
    look: observable<Look | undefined>(undefined),
    lookProblems: observable<readonly Problem[]>([]),
  };
  const stopLook = watchLook({ ...parts, preferences });
  const goTo = (path: string): void => {
    const section = sectionAt(path);
    if (section === undefined) return;
    place.set({ tab: 'answers', section: section.id, record: recordIn(section, path), focus: path });
    focusSoon(path);
  };
  const step = (take: () => { readonly path?: string } | undefined) => () => {
    const taken = take();
    if (taken?.path !== undefined && place.get().tab === 'answers') goTo(taken.path);
  };
  return {
    ...parts,
    id: opened.id,
    opened,
    saving,
    place,
    shownPaper: observable<string | undefined>(undefined),
    page: createPageView(),
    told: observable<string | undefined>(undefined),
    goTo,
    undo: step(store.undo),
    redo: step(store.redo),
    leave: saving.flush,
    stop: () => {
      stopLook();
      saving.stop();
    },
  };
};

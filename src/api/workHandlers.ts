import type { Answers } from '../answers/schema.ts';
import { crossBoard } from './boards/cross.ts';
import { dangerBoard } from './boards/danger.ts';
import { elementsBoard } from './boards/elements.ts';
import { exhibitsBoard } from './boards/exhibits.ts';
import { timeline } from './boards/timeline.ts';
import type { Outcome } from './call.ts';
import type { Handlers } from './contract.ts';
import { checkedTemplates, provisions } from './law.ts';
import type { WorkDesk } from './work/desk.ts';
import { exportPapers, printPapers } from './work/export.ts';
import { exportCheck } from './work/exportCheck.ts';
import { look } from './work/look.ts';
import { paper } from './work/paper.ts';
import { text } from './work/textBlocks.ts';
import { createWorkshop, type Workshop } from './work/workshop.ts';

/** The calls that need answers, templates and law, and no vault. */
export type WorkCall =
  | 'work.look'
  | 'work.paper'
  | 'work.text'
  | 'work.exportCheck'
  | 'work.export'
  | 'work.print'
  | 'board.timeline'
  | 'board.danger'
  | 'board.elements'
  | 'board.cross'
  | 'board.exhibits'
  | 'law.provisions'
  | 'templates.check';

const done = <Reply>(value: Reply): Outcome<Reply> => ({ ok: true, value, problems: [] });

/** What a board makes of the answers in a text, or the Problems that keep the text from being understood. */
const board = <Reply>(workshop: Workshop, given: string, lay: (answers: Answers) => Reply): Outcome<Reply> => {
  const { answers, problems } = workshop.reading(given);
  return answers === undefined ? { ok: false, problems } : done(lay(answers));
};

/**
 * Everything the contract asks about papers, boards, law and templates, at one desk. What was made of the newest texts is remembered, so
 * keep the handlers as long as the desk.
 */
export const workHandlers = (desk: WorkDesk): Pick<Handlers, WorkCall> => {
  const workshop = createWorkshop(desk);
  return {
    'work.look': async (request) => look(workshop, request),
    'work.paper': async (request) => paper(workshop, request),
    'work.text': async (request) => text(workshop, request),
    'work.exportCheck': async (request) => exportCheck(workshop, request),
    'work.export': (request, running) => exportPapers(workshop, request, running),
    'work.print': (request, running) => printPapers(workshop, request, running),
    'board.timeline': async (request) => board(workshop, request.text, (answers) => timeline(answers, desk.today())),
    'board.danger': async (request) => board(workshop, request.text, dangerBoard),
    'board.elements': async (request) => board(workshop, request.text, elementsBoard),
    'board.cross': async (request) => board(workshop, request.text, crossBoard),
    'board.exhibits': async (request) =>
      board(workshop, request.text, (answers) => exhibitsBoard(answers, desk.today())),
    'law.provisions': async ({ citation }) => done(provisions(citation)),
    'templates.check': async () => {
      const { library, problems } = desk.library();
      return done(checkedTemplates(library, problems));
    },
  };
};

import { useEffect, useState } from 'react';
import type { MatterSession } from '../store/matterSession.ts';
import { observable, useObservable } from '../store/observable.ts';
import { createPaperFeed, type PaperFeed, type PaperStanding } from './paperFeed.ts';
import { openPdf } from './pdf.ts';

const nothing: PaperStanding = { problems: [], work: 'none' };
const idle = observable(nothing);

/** How a paper in the window stands, and what can be done about its making. */
export interface FedPaper extends PaperStanding {
  readonly cancel: () => void;
  readonly again: () => void;
}

const doNothing = (): void => undefined;

/** A paper of the open matter, made again whenever the answers change. */
export const usePaperFeed = (session: MatterSession, paper: string | undefined): FedPaper => {
  const [feed, setFeed] = useState<PaperFeed>();
  const { program, inputs } = session;
  useEffect(() => {
    if (paper === undefined) return undefined;
    const started = createPaperFeed({
      program,
      answers: inputs,
      paper,
      open: openPdf,
      now: () => performance.now(),
    });
    setFeed(started);
    return () => {
      setFeed(undefined);
      started.stop();
    };
  }, [program, inputs, paper]);
  const standing = useObservable(feed?.standing ?? idle);
  return { ...standing, cancel: feed?.cancel ?? doNothing, again: feed?.again ?? doNothing };
};

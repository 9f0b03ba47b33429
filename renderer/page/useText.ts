import { useEffect, useState } from 'react';
import type { Problem } from '../../src/problems.ts';
import { latest } from '../store/latest.ts';
import type { MatterSession } from '../store/matterSession.ts';
import type { ShownPaper } from './paperFeed.ts';
import type { TextBlock } from './textGroups.ts';

/** A paper as text: that of the page that is shown. */
export interface PaperText {
  readonly blocks: readonly TextBlock[];
  readonly problems: readonly Problem[];
}

/** What the text is asked for. `pause`: milliseconds to wait after the page has changed. */
export interface TextOf {
  readonly session: MatterSession;
  readonly paper: Pick<ShownPaper, 'id' | 'text'> | undefined;
  readonly pause: number;
}

/** The shown paper as text, kept up as the paper changes. */
export const useText = ({ session, paper, pause }: TextOf): PaperText => {
  const [text, setText] = useState<PaperText>({ blocks: [], problems: [] });
  const { program } = session;
  const [asking, setAsking] = useState<ReturnType<typeof latest<'work.text'>>>();
  useEffect(() => {
    const started = latest(program, 'work.text', (outcome) =>
      setText((before) => ({
        blocks: outcome.ok ? outcome.value.blocks : before.blocks,
        problems: outcome.ok ? [] : outcome.problems,
      })),
    );
    setAsking(started);
    return started.stop;
  }, [program]);
  useEffect(() => {
    if (asking === undefined || paper === undefined) return undefined;
    const timer = setTimeout(() => asking.ask({ text: paper.text, paper: paper.id }), pause);
    return () => clearTimeout(timer);
  }, [asking, paper, pause]);
  return text;
};

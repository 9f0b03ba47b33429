import type { TimelineItem } from '../../../src/api/contract/boards.ts';

const shapes = {
  diamond: <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill="currentColor" stroke="currentColor" />,
  hollow: <path d="M8 2.5 13.5 8 8 13.5 2.5 8z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  square: <path d="M3 3h10v10H3z" fill="none" stroke="currentColor" strokeWidth="2" />,
} as const;

/** The shape of something known to the day: an incident is filled, a deadline a hollow square, the rest a hollow diamond. */
export const TimeMark = ({ kind }: Pick<TimelineItem, 'kind'>) => {
  const shape = kind === 'deadline' ? 'square' : 'hollow';
  return (
    <svg className="time-mark" data-kind={kind} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[kind === 'incident' ? 'diamond' : shape]}
    </svg>
  );
};

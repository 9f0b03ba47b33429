import type { ReactNode } from 'react';
import type { State } from '../../src/interview/progress.ts';

/** The states that have a shape of their own; each always stands beside its word. */
export type GlyphState = State | 'leftOut' | 'template';

const filled = { fill: 'currentColor' } as const;
const drawn = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;

const shapes: Readonly<Record<GlyphState, ReactNode>> = {
  complete: (
    <>
      <circle cx="7" cy="7" r="6.5" {...filled} />
      <path d="M4 7.2 6.2 9.4 10.2 4.9" fill="none" stroke="var(--surface)" strokeWidth="1.6" />
    </>
  ),
  missing: <circle cx="7" cy="7" r="5.75" {...drawn} strokeDasharray="2.8 1.7" />,
  fix: (
    <>
      <path d="M4.3.5h5.4l3.8 3.8v5.4l-3.8 3.8H4.3L.5 9.7V4.3z" {...filled} />
      <path d="M7 3.4v4.4M7 9.3v1.5" stroke="var(--surface)" strokeWidth="1.6" />
    </>
  ),
  template: (
    <>
      <path d="M4.3.5h5.4l3.8 3.8v5.4l-3.8 3.8H4.3L.5 9.7V4.3z" {...drawn} />
      <path d="M4.5 4.5l5 5M9.5 4.5l-5 5" {...drawn} />
    </>
  ),
  contradicts: (
    <>
      <path d="M7 .9 13.1 7 7 13.1.9 7z" {...drawn} />
      <path d="M4.4 5.9h5.2M4.4 8.1h5.2M8.4 4.2 5.6 9.8" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  audience: (
    <>
      <path d="M8 1.75H1.75v10.5h10.5V7" {...drawn} />
      <path d="M6 8 12.5 1.5M8.5 1.2h4.3v4.3" {...drawn} />
    </>
  ),
  deadline: (
    <>
      <path d="M1.25 2.75h11.5v10H1.25z" {...drawn} />
      <path d="M1.25 4.5h11.5" stroke="currentColor" strokeWidth="3" />
      <path d="M5 8.5h4v2.2H5z" {...filled} />
    </>
  ),
  reword: <path d="M.8 4.2l2.1 2 2.1-2 2.1 2 2-2 2.1 2 2-2M.8 8.6l2.1 2 2.1-2 2.1 2 2-2 2.1 2 2-2" {...drawn} />,
  underWay: (
    <>
      <circle cx="7" cy="7" r="5.75" {...drawn} />
      <path d="M7 1.25a5.75 5.75 0 0 1 0 11.5z" {...filled} />
    </>
  ),
  notBegun: <circle cx="7" cy="7" r="5.75" {...drawn} strokeWidth={1.2} />,
  leftOut: <path d="M2 7h10" {...drawn} />,
};

const colours: Readonly<Record<GlyphState, string>> = {
  complete: 'is-done',
  missing: 'is-missing',
  deadline: 'is-missing',
  reword: 'is-missing',
  fix: 'is-fix',
  contradicts: 'is-fix',
  audience: 'is-fix',
  template: 'is-fix',
  underWay: 'quiet',
  notBegun: 'quiet',
  leftOut: 'quiet',
};

/** The shape of a state. It says nothing to a reader of the screen: the word beside it does. */
export const Glyph = ({ state }: { readonly state: GlyphState }) => (
  <svg className={`glyph ${colours[state]}`} viewBox="0 0 14 14" aria-hidden="true">
    {shapes[state]}
  </svg>
);

/** Whether a text is a state with a shape. */
export const isGlyphState = (state: string): state is GlyphState => Object.hasOwn(shapes, state);

/** An arrow that leads somewhere, or opens and closes. */
export const Arrow = ({ to }: { readonly to: 'left' | 'right' | 'up' | 'down' }) => {
  const turns = { right: 0, down: 90, left: 180, up: 270 } as const;
  return (
    <svg className="glyph" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M5 2.5 9.5 7 5 11.5" {...drawn} transform={`rotate(${turns[to]} 7 7)`} />
    </svg>
  );
};

/** The cross that closes. */
export const Cross = () => (
  <svg className="glyph" viewBox="0 0 14 14" aria-hidden="true">
    <path d="M3 3l8 8M11 3l-8 8" {...drawn} />
  </svg>
);

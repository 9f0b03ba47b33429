import type { Problem } from '../../src/problems.ts';

/** What went wrong where it stands, a line for each Problem; read out when it comes. */
export const ProblemLines = ({ problems }: { readonly problems: readonly Problem[] }) =>
  problems.map(({ code, message }) => (
    <p key={`${code} ${message}`} className="is-fix" role="alert">
      {message}
    </p>
  ));

import { Glyph } from '../../parts/Glyph.tsx';

/** Why a question is to be worded in another way, a line for each reason. */
export const Rewords = ({ findings }: { readonly findings: readonly string[] }) =>
  findings.map((finding) => (
    <p key={finding} className="state-line is-missing">
      <Glyph state="reword" />
      <span>{finding}</span>
    </p>
  ));

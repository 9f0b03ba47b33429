import { LinkButton } from '../../parts/Button.tsx';
import { useOverlay } from '../../store/overlayContext.ts';
import { t } from '../../text/t.ts';

/** A citation that opens what the program keeps of that provision; marked while nobody has verified it. */
export const LawLink = ({
  citation,
  isUnverified = false,
}: {
  readonly citation: string;
  readonly isUnverified?: boolean;
}) => {
  const overlay = useOverlay();
  return (
    <span className="law-link">
      <LinkButton onPress={() => overlay.set({ name: 'law', citation })}>{citation}</LinkButton>
      {isUnverified ? <span className="badge">{t.boards.unverified}</span> : null}
    </span>
  );
};

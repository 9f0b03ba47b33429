import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { OpenPdf } from '../../page/pdf.ts';
import { useSize } from '../../page/useSize.ts';
import { Button } from '../../parts/Button.tsx';
import { Arrow } from '../../parts/Glyph.tsx';
import { useMatter } from '../../store/context.tsx';
import { problemWords } from '../../text/problemWords.ts';
import { t } from '../../text/t.ts';
import { isLockedPdf, kindOfFile } from './exhibitMarks.ts';
import type { Attachment } from './useFiles.ts';

const words = t.boards.exhibits;

const PagePicture = lazy(async () => ({ default: (await import('../../page/PagePicture.tsx')).PagePicture }));

type Shown =
  | { readonly kind: 'opening' | 'other' | 'broken' | 'locked' }
  | { readonly kind: 'trouble'; readonly message: string }
  | { readonly kind: 'picture'; readonly address: string }
  | { readonly kind: 'pdf'; readonly pdf: OpenPdf; readonly close: () => void };

const shownOf = async (bytes: Uint8Array): Promise<Shown> => {
  const kind = kindOfFile(bytes);
  if (kind === undefined) return { kind: 'other' };
  if (kind !== 'pdf') {
    const blob = new Blob([new Uint8Array(bytes)], { type: kind });
    return { kind: 'picture', address: URL.createObjectURL(blob) };
  }
  try {
    const { openPdf } = await import('../../page/pdf.ts');
    const pdf = await openPdf(bytes);
    return { kind: 'pdf', pdf, close: pdf.close };
  } catch {
    return { kind: isLockedPdf(bytes) ? 'locked' : 'broken' };
  }
};

const release = (shown: Shown): void => {
  if (shown.kind === 'picture') URL.revokeObjectURL(shown.address);
  if (shown.kind === 'pdf') shown.close();
};

/** The file as it can be shown, read from the vault; forgotten again when another is shown. */
const useShown = ({ hash }: Attachment): readonly [Shown, (shown: Shown) => void] => {
  const { program, id } = useMatter();
  const [shown, show] = useState<Shown>({ kind: 'opening' });
  useEffect(() => {
    let isGone = false;
    let held: Shown = { kind: 'opening' };
    show(held);
    const pending = program('matter.attachment', { id, hash });
    const read = async (): Promise<void> => {
      const outcome = await pending.outcome;
      if (!outcome.ok) {
        if (!isGone) show({ kind: 'trouble', message: problemWords(outcome.problems) });
        return;
      }
      const next = await shownOf(outcome.value.bytes);
      if (isGone) {
        release(next);
        return;
      }
      held = next;
      show(next);
    };
    void read();
    return () => {
      isGone = true;
      pending.cancel();
      release(held);
    };
  }, [program, id, hash]);
  return [shown, show];
};

const PdfPages = ({ pdf, onTrouble }: { readonly pdf: OpenPdf; readonly onTrouble: () => void }) => {
  const holder = useRef<HTMLDivElement>(null);
  const size = useSize(holder);
  const [page, setPage] = useState(0);
  const [paper, setPaper] = useState<{ readonly width: number; readonly height: number } | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    const measure = async (): Promise<void> => {
      try {
        const measured = (await pdf.sizes())[page];
        if (!isGone) setPaper(measured);
      } catch {
        if (!isGone) onTrouble();
      }
    };
    void measure();
    return () => {
      isGone = true;
    };
  }, [pdf, page, onTrouble]);
  const fit =
    paper === undefined || size === undefined ? 0 : Math.min(size.width / paper.width, size.height / paper.height);
  return (
    <>
      <div ref={holder} className="preview-page">
        {paper === undefined || size === undefined || fit <= 0 ? null : (
          <div
            className="preview-sheet"
            style={{ width: Math.round(paper.width * fit), height: Math.round(paper.height * fit) }}
          >
            <Suspense fallback={null}>
              <PagePicture
                pdf={pdf}
                page={page}
                crop={{ x: 0, y: 0, ...paper }}
                width={Math.round(paper.width * fit)}
                height={Math.round(paper.height * fit)}
                density={size.density}
                onTrouble={onTrouble}
              />
            </Suspense>
          </div>
        )}
      </div>
      <div className="preview-pages small">
        <Button look="arrow" label={t.workspace.previous} onPress={() => setPage(Math.max(0, page - 1))}>
          <Arrow to="left" />
        </Button>
        <span role="status">{words.pageOf(page + 1, pdf.pages)}</span>
        <Button look="arrow" label={t.workspace.next} onPress={() => setPage(Math.min(pdf.pages - 1, page + 1))}>
          <Arrow to="right" />
        </Button>
      </div>
    </>
  );
};

/** An attached file, shown from the vault: the pages of a PDF or a picture; for anything else, that it is kept. */
export const Preview = ({ attachment }: { readonly attachment: Attachment }) => {
  const { name } = attachment;
  const [shown, show] = useShown(attachment);
  const [breaks] = useState(() => () => show({ kind: 'broken' }));
  switch (shown.kind) {
    case 'opening':
      return <p className="small soft">{words.opening}</p>;
    case 'other':
      return <p className="small soft">{words.noPreview(name)}</p>;
    case 'locked':
      return <p className="small soft">{words.locked(name)}</p>;
    case 'broken':
      return <p className="small soft">{words.broken(name)}</p>;
    case 'trouble':
      return <p className="small is-fix">{shown.message}</p>;
    case 'picture':
      return <img className="preview-picture" src={shown.address} alt={words.preview(name)} onError={breaks} />;
    case 'pdf':
      return <PdfPages pdf={shown.pdf} onTrouble={breaks} />;
  }
};

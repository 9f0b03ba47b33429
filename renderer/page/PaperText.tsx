import { type MouseEvent, memo, type ReactNode } from 'react';
import { controlId } from '../fields/FieldFrame.tsx';
import { t } from '../text/t.ts';
import { isPartOf } from './places.ts';
import { type TextBlock, type TextGroup, textGroups } from './textGroups.ts';

type Part = TextBlock['parts'][number];

/** What a paper as text needs. */
export interface PaperTextOf {
  readonly blocks: readonly TextBlock[];
  /** The answer that has the focus. */
  readonly focus: string | undefined;
  readonly onAnswer: (path: string) => void;
  /** False where nobody sees it: its links are then left out when one goes from control to control. */
  readonly isSeen: boolean;
}

type PartOf = Omit<PaperTextOf, 'blocks'>;

const TextPart = ({ part, of }: { readonly part: Part; readonly of: PartOf }): ReactNode => {
  const { from, isBlank = false, text } = part;
  if (from === undefined || from === '') return isBlank ? <span className="text-blank">{text}</span> : text;
  const isFocused = of.focus !== undefined && isPartOf(from, of.focus);
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    of.onAnswer(from);
  };
  return (
    <a
      href={`#${controlId(from)}`}
      className="text-answer"
      data-blank={isBlank ? 'true' : undefined}
      data-focused={isFocused ? 'true' : undefined}
      aria-current={isFocused ? 'location' : undefined}
      {...(isBlank ? { 'aria-label': t.page.blankNamed(text) } : {})}
      {...(of.isSeen ? {} : { tabIndex: -1 })}
      onClick={go}
    >
      {text}
    </a>
  );
};

const Parts = ({ block, of }: { readonly block: TextBlock; readonly of: PartOf }) =>
  block.parts.map((part, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no other name than their order
    <TextPart key={n} part={part} of={of} />
  ));

const headings = ['h3', 'h4', 'h5', 'h6'] as const;

const Line = ({ block, of }: { readonly block: TextBlock; readonly of: PartOf }) => {
  const words = <Parts block={block} of={of} />;
  if (block.kind !== 'heading') return <p>{words}</p>;
  const Heading = headings[Math.min(headings.length, block.level ?? 1) - 1] ?? 'h6';
  return <Heading>{words}</Heading>;
};

const Group = ({ group, of }: { readonly group: TextGroup; readonly of: PartOf }) => {
  switch (group.kind) {
    case 'line':
      return <Line block={group.block} of={of} />;
    case 'list':
      return (
        <ul className="text-list">
          {group.items.map((item, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their order
            <li key={n}>
              <Parts block={item} of={of} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table className="text-table">
          <tbody>
            {group.rows.map((row, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their order
              <tr key={n}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their order
                  <td key={column}>
                    <Parts block={cell} of={of} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
};

/** A paper as headings, paragraphs, lists and tables, whose answers and blanks lead to their questions. */
export const PaperText = memo(({ blocks, ...of }: PaperTextOf) => (
  <div className="paper-text">
    {textGroups(blocks).map((group, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their order
      <Group key={n} group={group} of={of} />
    ))}
  </div>
));

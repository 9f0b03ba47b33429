import { Fragment } from 'react';

/** A text in which the letters of a query are underlined, wherever they stand. */
export const Marked = ({ text, query }: { readonly text: string; readonly query: string }) => {
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return text;
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi');
  return text.split(pattern).map((part, n) => {
    const key = `${n} ${part}`;
    return n % 2 === 1 ? (
      <span key={key} className="found">
        {part}
      </span>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    );
  });
};

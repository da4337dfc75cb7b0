import type { ReactNode } from 'react';

interface Props {
  text: string;
  ranges: readonly { start: number; end: number }[];
}

/** A text with the words that were searched for marked. The text is data and stays text. */
export function Highlighted({ text, ranges }: Props) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}

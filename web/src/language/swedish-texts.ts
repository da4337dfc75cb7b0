import { useSyncExternalStore } from 'react';

// The texts that the register has given in Swedish. In an English page, one of these is a text (or a name)
// that nobody has translated.
const texts = new Set<string>();
const listeners = new Set<() => void>();
let version = 0;

export function rememberSwedish(data: unknown): void {
  const before = texts.size;
  collect(data);
  if (texts.size === before) return;
  version++;
  for (const listener of listeners) listener();
}

function collect(data: unknown): void {
  if (typeof data === 'string') texts.add(data);
  else if (Array.isArray(data)) data.forEach(collect);
  else if (data && typeof data === 'object') Object.values(data).forEach(collect);
}

export function useSwedishTexts(): ReadonlySet<string> {
  useSyncExternalStore(
    subscribe,
    () => version,
    () => 0,
  );
  return texts;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

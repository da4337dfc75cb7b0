import { useSyncExternalStore } from 'react';

/** A partnership that the user has chosen to compare. Kept in the browser, never sent. */
export interface Chosen {
  id: string;
  title: string;
}

const key = 'iop-tray';
const most = 6;
const none: readonly Chosen[] = [];
const listeners = new Set<() => void>();
let chosen: readonly Chosen[] = read();

export const trayIsFull = (tray: readonly Chosen[]): boolean => tray.length >= most;

export function useTray(): readonly Chosen[] {
  return useSyncExternalStore(
    subscribe,
    () => chosen,
    () => none,
  );
}

export function toggleChosen(partnership: Chosen): void {
  const without = chosen.filter(({ id }) => id !== partnership.id);
  if (without.length < chosen.length) keep(without);
  else if (!trayIsFull(chosen)) keep([...chosen, { id: partnership.id, title: partnership.title }]);
}

export function emptyTray(): void {
  keep([]);
}

function keep(next: readonly Chosen[]): void {
  chosen = next;
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Without storage (a private window) the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function read(): readonly Chosen[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isChosen).slice(0, most) : [];
  } catch {
    return [];
  }
}

function isChosen(value: unknown): value is Chosen {
  const candidate = value as Partial<Chosen> | null;
  return typeof candidate?.id === 'string' && typeof candidate.title === 'string';
}

function subscribe(listener: () => void): () => void {
  const changedElsewhere = (event: StorageEvent): void => {
    if (event.key !== key) return;
    chosen = read();
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', changedElsewhere);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', changedElsewhere);
  };
}

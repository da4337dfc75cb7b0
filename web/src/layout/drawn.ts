import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page stands as it was drawn when it was built: before its address and this browser are known. */
export function useDrawn(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

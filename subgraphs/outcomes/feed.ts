import type { Follower } from '../foundation/feed';

/**
 * What the others tell is kept as they tell it, and read where it is needed (store/evidence.ts): derived metrics are
 * computed when they are asked for, so a rule that is changed needs no rebuild, and there is nothing to project.
 */
export const follower: Follower = {
  sources: ['partnerships', 'organisations', 'funding'],
  project: () => Promise.resolve(),
};

import type { Follower } from '../foundation/feed';
import { project } from './store/project';

/**
 * Whom a partnership is for, what it costs, and how many live where it is: what comparisons and derived metrics are
 * made of beside this subgraph's own rows. The metrics themselves are computed when they are asked for, so that a rule
 * which is changed needs no rebuild.
 */
export const follower: Follower = {
  sources: ['partnerships', 'organisations', 'funding'],
  project,
};

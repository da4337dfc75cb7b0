import type { Subgraph } from './foundation/subgraph';
import { organisations } from './organisations/server';
import { partnerships } from './partnerships/server';

/** Every subgraph, in the order in which they are started. To add one: a folder, and a line here. */
export const subgraphs: readonly Subgraph[] = [organisations, partnerships];

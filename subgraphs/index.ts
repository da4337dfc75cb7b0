import 'reflect-metadata';
import type { Subgraph } from './foundation/subgraph';
import { funding } from './funding/server';
import { guidelines } from './guidelines/server';
import { organisations } from './organisations/server';
import { outcomes } from './outcomes/server';
import { partnerships } from './partnerships/server';
import { search } from './search/server';

/** Every subgraph, in the order in which they are started. To add one: a folder, and a line here. */
export const subgraphs: readonly Subgraph[] = [
  funding,
  guidelines,
  organisations,
  outcomes,
  partnerships,
  search,
];

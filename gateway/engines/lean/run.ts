import { GraphQLError } from 'graphql';

import { askSubgraph, type SubgraphAnswer } from '../../ask-subgraph';
import type { EngineOptions } from '../../engine';
import { follow, gather, type AnswerPath, type Gathered } from './entities';
import { Failures, type Fetched } from './failures';
import { copyOf, merge } from './merge';
import { askedKeyOf } from './operation';
import type { Batch, Fetch, Step } from './plan';
import { rewritten, rewrittenPath } from './rewrites';
import type { SupergraphTypes } from './supergraph-types';

/** Everything that runs of plans lean on, the same for all requests. */
export interface Ground extends Pick<EngineOptions, 'transports' | 'log'> {
  types: SupergraphTypes;
}

interface Asked extends Gathered {
  batch: Batch;
  /** Where its entities begin in the answer, should batches share a variable. */
  offset: number;
}

/** One operation under way: what was fetched so far, and what went wrong. */
export class Run {
  readonly data: Fetched = {};
  readonly errors: GraphQLError[] = [];
  readonly failures = new Failures();
  readonly asked = new Set<string>();
  private readonly places = new Map<Batch, Map<Fetched, AnswerPath[]>>();

  constructor(
    private readonly ground: Ground,
    private readonly variables: Readonly<Record<string, unknown>>,
    private readonly signal: AbortSignal,
  ) {}

  async step(step: Step): Promise<void> {
    if (step.kind === 'fetch') await this.fetch(step);
    else if (step.kind === 'series') for (const each of step.steps) await this.step(each);
    else await Promise.all(step.steps.map((each) => this.step(each)));
  }

  private async fetch(fetch: Fetch): Promise<void> {
    if (!fetch.batches.length) {
      const answer = await this.ask(fetch, {});
      if (answer.data)
        merge(this.data, rewritten(answer.data, fetch.rewrites, this.ground.types), this.ground.types);
      if (answer.errors.length) this.noteOfRoot(fetch, answer);
      return;
    }
    const representations: Record<string, Fetched[]> = {};
    const gathered = fetch.batches.map((batch): Asked => {
      const { data, ground } = this;
      const entities = gather(data, batch, fetch.subgraph, ground.types);
      const known = (representations[batch.variable] ??= []);
      const offset = known.length;
      known.push(...entities.representations);
      return Object.assign(entities, { batch, offset });
    });
    for (const { unaskable } of gathered)
      for (const target of unaskable) {
        const failure = this.failures.behind(target);
        if (failure) this.failures.add([target], fetch, failure);
      }
    if (gathered.every(({ targets }) => !targets.length)) return;
    const answer = await this.ask(fetch, representations);
    const { types } = this.ground;
    for (const { batch, offset, targets } of gathered) {
      const brought = answer.data?.[batch.key];
      if (!Array.isArray(brought)) continue;
      targets.forEach((waiting, index) => {
        const entity = rewritten(brought[offset + index] as unknown, batch.outputRewrites, types);
        if (typeof entity !== 'object' || entity === null) return;
        waiting.forEach((target, turn) =>
          merge(target, turn === 0 ? (entity as Fetched) : copyOf(entity as Fetched), types),
        );
      });
    }
    if (answer.errors.length) this.noteOfEntities(fetch, answer, gathered);
  }

  private ask(fetch: Fetch, representations: Record<string, Fetched[]>): Promise<SubgraphAnswer> {
    this.asked.add(fetch.subgraph);
    const transport = this.ground.transports[fetch.subgraph];
    if (!transport) throw new Error(`No transport leads to the subgraph "${fetch.subgraph}".`);
    let variables: Record<string, unknown> | undefined;
    if (fetch.batches.length || fetch.variables.length) {
      variables = { ...representations };
      for (const name of fetch.variables)
        if (Object.hasOwn(this.variables, name)) variables[name] = this.variables[name];
    }
    return askSubgraph(
      transport,
      { query: fetch.query, variables },
      { subgraph: fetch.subgraph, signal: this.signal, mutates: fetch.mutates },
      this.ground.log,
    );
  }

  private noteOfRoot(fetch: Fetch, { data, errors }: SubgraphAnswer): void {
    const whole = data === null && errors.every(({ path }) => !path);
    errors.forEach((error, index) => {
      if (!whole) this.errors.push(placed(error, error.path && rewrittenPath(error.path, fetch.rewrites)));
      else if (index === 0) this.failures.add([this.data], fetch, placed(error, undefined));
      else this.failures.tell(placed(error, undefined));
    });
  }

  private noteOfEntities(fetch: Fetch, { data, errors }: SubgraphAnswer, gathered: readonly Asked[]): void {
    const lost = gathered.filter(({ batch }) => !Array.isArray(data?.[batch.key]));
    let told = false;
    for (const error of errors) {
      const [key, index, ...within] = error.path ?? [];
      const hit = gathered.find(({ batch }) => batch.key === key);
      if (hit && typeof index === 'number') {
        const tail = rewrittenPath(within, hit.batch.outputRewrites);
        for (const target of hit.targets[index - hit.offset] ?? [])
          for (const place of this.placesOf(hit.batch).get(target) ?? [])
            this.errors.push(placed(error, [...place, ...tail]));
      } else if (!lost.length) this.errors.push(placed(error, undefined));
      else if (told) this.failures.tell(placed(error, undefined));
      else {
        told = true;
        const targets = lost.flatMap(({ targets: waiting }) => waiting.flat());
        this.failures.add(targets, fetch, placed(error, undefined));
      }
    }
  }

  /** Where the objects of a batch stand in the answer. Sought only when something went wrong with one. */
  private placesOf(batch: Batch): Map<Fetched, AnswerPath[]> {
    let places = this.places.get(batch);
    if (places) return places;
    this.places.set(batch, (places = new Map<Fetched, AnswerPath[]>()));
    for (const path of batch.paths)
      follow(this.data, path, this.ground.types, (object, at) => {
        const known = places.get(object);
        if (known) known.push([...at]);
        else places.set(object, [[...at]]);
      });
    return places;
  }
}

const placed = (error: GraphQLError, path: readonly (string | number)[] | undefined): GraphQLError =>
  new GraphQLError(error.message, {
    path: path?.map((key) => (typeof key === 'string' ? askedKeyOf(key) : key)),
    extensions: error.extensions,
    originalError: error.originalError,
  });

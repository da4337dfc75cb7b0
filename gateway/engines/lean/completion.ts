import { GraphQLError, type GraphQLLeafType } from 'graphql';

import type { EngineAnswer } from '../../engine';

import type { Fetched } from './failures';
import { missing } from './missing';
import type { Run } from './run';
import { lost, type Shape } from './shape';

type Inner = (value: unknown, completion: Completion) => unknown;

/** What is known of the items of a list. */
interface Items {
  nullable: boolean;
  /** Whether one stands as it is. */
  plain: ((item: unknown) => boolean) | undefined;
  ofEntities: boolean;
  place: string;
}

/** Makes what was fetched into a GraphQL answer, by a shape that was made once for the operation. */
export class Completion {
  private readonly found: Found[] = [];
  /** What the answer depends on; null once that is more than can be named. */
  private entities: Set<string> | null = new Set();

  constructor(
    private readonly run: Run,
    private readonly introspected: Fetched,
  ) {}

  answer(shape: Shape): EngineAnswer {
    if (!shape.fields.every((field) => this.givesEntity(field))) this.entities = null;
    const data = this.object(this.run.data, shape);
    const { failures } = this.run;
    const told = new ToldPaths(this.run.errors);
    const errors = [...this.run.errors];
    for (const { message, extensions, path } of this.found) {
      const error = new GraphQLError(message, { path: path.reverse(), extensions });
      if (error.extensions.code !== undefined) errors.push(error);
      // The subgraph has already said why the value is missing.
      else if (!told.isAround(error.path ?? [])) errors.push(missing(error, failures.any));
    }
    errors.push(...failures.untold());
    return {
      data: data === lost ? null : (data as Fetched),
      ...(errors.length ? { errors } : {}),
      dependsOn: { entities: this.entities, subgraphs: this.run.asked },
    };
  }

  /** Whether a field of the root is one entity that is there: what it depends on is then known by its key. */
  private givesEntity({ kind, ofEntity, fetchKey }: Shape['fields'][number]): boolean {
    const value = this.run.data[fetchKey];
    return kind !== 'data' || (ofEntity && value !== null && value !== undefined);
  }

  object(source: Fetched, shape: Shape): unknown {
    if (shape.key !== undefined) this.depend(source, shape.type, shape.key);
    const made: Fetched = {};
    for (const field of shape.fields) {
      let value: unknown;
      if (field.kind === 'data') {
        const before = this.found.length;
        value = this.field(source, field);
        if (this.found.length > before) this.place(before, field.key);
        if (value === lost) return lost;
      } else if (field.kind === 'typename') value = field.parent;
      else value = this.introspected[field.key];
      if (field.key === '__proto__')
        Object.defineProperty(made, field.key, {
          value,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      else made[field.key] = value;
    }
    return made;
  }

  private depend(source: Fetched, type: string, keyField: string): void {
    if (this.entities === null) return;
    const key = source[keyField];
    if (typeof key === 'string' || typeof key === 'number') this.entities.add(`${type}:${key}`);
    else this.entities = null;
  }

  private field(source: Fetched, field: Shape['fields'][number]): unknown {
    const { plain, complete, nullable } = field;
    const value = source[field.fetchKey];
    if (value === undefined || value === null) {
      const { failures } = this.run;
      const failure = failures.none ? undefined : failures.of(source, field.parent, field.name);
      if (failure) this.tell(failure.message, failure);
      else if (!nullable)
        this.tell(`Cannot return null for non-nullable field ${field.parent}.${field.name}.`);
      return nullable ? null : lost;
    }
    if (plain?.(value) || !complete) return value;
    return this.completed(value, complete, nullable);
  }

  private completed(value: unknown, complete: Inner, nullable: boolean): unknown {
    try {
      const completed = complete(value, this);
      return completed === lost && nullable ? null : completed;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      this.tell(error.message);
      return nullable ? null : lost;
    }
  }

  list(value: unknown, inner: Inner | undefined, { nullable, plain, ofEntities, place }: Items): unknown {
    // Another may join it without touching those that are in it.
    if (ofEntities) this.entities = null;
    if (!Array.isArray(value))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${place}".`);
    const made: unknown[] = [];
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      const before = this.found.length;
      let completed: unknown = null;
      if (item !== undefined && item !== null)
        completed = plain?.(item) || !inner ? item : this.completed(item, inner, nullable);
      else if (!nullable) {
        this.tell(`Cannot return null for non-nullable field ${place}.`);
        completed = lost;
      }
      if (this.found.length > before) this.place(before, index);
      if (completed === lost) return lost;
      made.push(completed);
    }
    return made;
  }

  leaf(type: GraphQLLeafType, value: unknown): unknown {
    try {
      return type.serialize(value);
    } catch (error) {
      throw error instanceof GraphQLError ? error : new GraphQLError((error as Error).message);
    }
  }

  private tell(message: string, { extensions = {} }: Partial<GraphQLError> = {}): void {
    this.found.push({ message, extensions, path: [] });
  }

  /** Says of the faults found last under which key they stand: cheaper than to know it for every value. */
  private place(from: number, key: string | number): void {
    for (let index = from; index < this.found.length; index++) this.found[index]?.path.push(key);
  }
}

interface Found extends Pick<GraphQLError, 'message' | 'extensions'> {
  /** From the fault upwards. */
  path: (string | number)[];
}

/** The places that errors have told of already. */
class ToldPaths {
  private readonly root: Place = { told: false, below: new Map() };

  constructor(errors: readonly GraphQLError[]) {
    for (const { path } of errors) {
      if (!path) continue;
      let place = this.root;
      for (const key of path) {
        let next = place.below.get(key);
        if (!next) place.below.set(key, (next = { told: false, below: new Map() }));
        place = next;
      }
      place.told = true;
    }
  }

  /** Whether one of them is at a place, above it or below it. */
  isAround(path: readonly (string | number)[]): boolean {
    let place = this.root;
    for (const key of path) {
      if (place.told) return true;
      const next = place.below.get(key);
      if (!next) return false;
      place = next;
    }
    return place !== this.root || place.told;
  }
}

interface Place {
  told: boolean;
  below: Map<string | number, Place>;
}

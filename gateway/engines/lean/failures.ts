import type { GraphQLError } from 'graphql';

import type { Fetch } from './plan';

/** What was fetched of an object: the root of the answer, or an entity. */
export type Fetched = Record<string, unknown>;

/** Fetches that came to nothing, by the objects that they were to add to. */
export class Failures {
  private readonly byTarget = new Map<Fetched, { fetch: Fetch; error: GraphQLError }[]>();
  private readonly untoldYet = new Set<GraphQLError>();
  private first: GraphQLError | undefined;

  add(targets: Iterable<Fetched>, fetch: Fetch, error: GraphQLError): void {
    this.tell(error);
    for (const target of targets) {
      const known = this.byTarget.get(target);
      if (known) known.push({ fetch, error });
      else this.byTarget.set(target, [{ fetch, error }]);
    }
  }

  /** A failure that belongs to no object. */
  tell(error: GraphQLError): void {
    this.first ??= error;
    this.untoldYet.add(error);
  }

  /** Why a field of an object has no value. */
  of(target: Fetched, type: string, field: string): GraphQLError | undefined {
    const failure = this.byTarget.get(target)?.find(({ fetch }) => fetch.brings(type, field));
    if (failure) this.untoldYet.delete(failure.error);
    return failure?.error;
  }

  /** Why an object could not be asked for: what it needs was to come by this. */
  behind(target: Fetched): GraphQLError | undefined {
    return this.byTarget.get(target)?.[0]?.error ?? this.first;
  }

  get any(): GraphQLError | undefined {
    return this.first;
  }

  get none(): boolean {
    return this.first === undefined;
  }

  untold(): GraphQLError[] {
    return [...this.untoldYet];
  }
}

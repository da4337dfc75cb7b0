import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { InputError } from './errors';

export const PAGE_SIZE = { default: 20, max: 100 } as const;

@ObjectType({ description: 'Where a page of a connection ends.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` to get the next page. Null on an empty page.',
  })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many to return: 1 to 100, 20 if none is given.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
}

export function pageSize(first: number | null | undefined): number {
  if (first === null || first === undefined) return PAGE_SIZE.default;
  if (first >= 1 && first <= PAGE_SIZE.max) return first;
  throw new InputError(`first is ${first}; a page holds 1 to ${PAGE_SIZE.max}.`, {
    field: 'first',
    remedy: `Ask for 1 to ${PAGE_SIZE.max}, and follow pageInfo.endCursor for more.`,
  });
}

/** A cursor is a list of sort values, written so that nobody is tempted to make one by hand. */
export const writeCursor = (kind: string, values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([kind, ...values])).toString('base64url');

/** Reads a cursor of a kind, and refuses one that this list did not issue. */
export function readCursor(kind: string, length: number, cursor: string): unknown[] {
  try {
    const [readKind, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (readKind === kind && values.length === length && writeCursor(kind, values) === cursor) return values;
  } catch (cause) {
    throw badCursor(cause as Error);
  }
  throw badCursor();
}

function badCursor(cause?: Error): InputError {
  return new InputError('after is not a cursor of this list in this order.', {
    field: 'after',
    remedy:
      'Give the endCursor of a page of the same list with the same order, or leave after out to begin anew.',
    cause,
  });
}

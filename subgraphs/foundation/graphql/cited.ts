import { Field, ObjectType, UseMiddleware, type MiddlewareFn } from 'type-graphql';
import type { Citation } from '../values/citation';
import { CitationType } from './types';

const first: MiddlewareFn = ({ root }) =>
  Promise.resolve((root as { citations?: Citation[] }).citations?.[0] ?? null);

/** What every stated fact has: where it stands. */
@ObjectType()
export abstract class Cited {
  @Field(() => CitationType, {
    nullable: true,
    description: 'Where it stands; the first place when there are several.',
  })
  @UseMiddleware(first)
  citation?: Citation;

  @Field(() => [CitationType], { description: 'Every place where it stands.' })
  citations: Citation[];
}

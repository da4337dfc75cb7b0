import { Field, ObjectType } from 'type-graphql';
import type { Citation } from '../values/citation';
import { ReadField } from './read-field';
import { CitationType } from './types';

/** What every stated fact has: where it stands. */
@ObjectType()
export abstract class Cited {
  @Field(() => CitationType, {
    nullable: true,
    description: 'Where it stands; the first place when there are several.',
  })
  @ReadField((root) => (root as Cited).citations?.[0] ?? null, ['citations'])
  citation?: Citation;

  @Field(() => [CitationType], { description: 'Every place where it stands.' })
  citations: Citation[];
}

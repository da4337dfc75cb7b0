import { Arg, Ctx, Directive, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { SearchContext } from '../server';
import { changesSince, type Change, type Changes } from '../store/changes';

// For gateways that keep answers. None of it is public.

@Directive('@inaccessible')
@ObjectType('Change', { description: 'One change that an owner has told of.' })
class ChangeType implements Change {
  @Field(() => [String], {
    nullable: true,
    description: 'The entities that it touches, as "Type:key". Null when anything may have changed.',
  })
  touches: string[] | null;

  @Field(() => String, { description: 'The same for the same change, should it be told again.' })
  version: string;
}

@Directive('@inaccessible')
@ObjectType('Changes', { description: 'What has changed since a cursor.' })
class ChangesType implements Changes {
  @Field(() => String, { description: 'To be given with the next question.' })
  cursor: string;

  @Field(() => [String], {
    description: 'The subgraphs whose read models do not show all changes that were told.',
  })
  behind: string[];

  @Field(() => [ChangeType], { description: 'What has changed.' })
  changes: ChangeType[];
}

@Resolver()
export class ChangesResolver {
  @Directive('@inaccessible')
  @Query(() => ChangesType, { nullable: true, description: 'What has changed in the register.' })
  _changes(
    @Arg('after', () => String, { nullable: true, description: 'The cursor of the last answer.' })
    after: string | null | undefined,
    @Ctx() { database }: SearchContext,
  ): Promise<Changes> {
    return changesSince(database, after ?? null);
  }
}

import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { InLanguage } from '../../foundation/graphql/language';
import { DateScalar } from '../../foundation/graphql/scalars';
import { Source } from '../../foundation/graphql/types';
import { inLanguage, type Language } from '../../foundation/values/language';
import type { PartnershipsContext } from '../server';
import { PlanType } from './types';
import type { Plan } from '../domain/partnership';

/** A citation carries the stub of its source. This subgraph owns the rest. */
@Resolver(() => Source)
export class SourceResolver {
  @Query(() => Source, { nullable: true, description: 'One document. Null when the id is not known.' })
  async source(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { sourceById }: PartnershipsContext,
  ): Promise<Source | null> {
    return sourceById.load(id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its title.' })
  async title(
    @Root() { id }: Source,
    @InLanguage() language: Language,
    @Ctx() { sourceById }: PartnershipsContext,
  ): Promise<string | null> {
    return inLanguage((await sourceById.load(id))?.title, language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who published it. Null when not stated.' })
  async publisher(
    @Root() { id }: Source,
    @Ctx() { sourceById }: PartnershipsContext,
  ): Promise<string | null> {
    return (await sourceById.load(id))?.publisher ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The date that it bears. Null when it bears none.',
  })
  async publishedOn(
    @Root() { id }: Source,
    @Ctx() { sourceById }: PartnershipsContext,
  ): Promise<string | null> {
    return (await sourceById.load(id))?.publishedOn ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What a reader must know of the document itself.',
  })
  async note(
    @Root() { id }: Source,
    @InLanguage() language: Language,
    @Ctx() { sourceById }: PartnershipsContext,
  ): Promise<string | null> {
    return inLanguage((await sourceById.load(id))?.note, language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its address. Null when none is known.' })
  async url(@Root() { id }: Source, @Ctx() { sourceById }: PartnershipsContext): Promise<string | null> {
    return (await sourceById.load(id))?.url ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The body from which it can be requested.' })
  async requestFrom(
    @Root() { id }: Source,
    @Ctx() { sourceById }: PartnershipsContext,
  ): Promise<string | null> {
    return (await sourceById.load(id))?.requestFrom ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'SHA-256 of the text that the facts were read from, so that a reader can tell whether theirs is the same.',
  })
  async sha256(@Root() { id }: Source, @Ctx() { sourceById }: PartnershipsContext): Promise<string | null> {
    return (await sourceById.load(id))?.sha256 ?? null;
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'When the register last read it.' })
  async checkedOn(
    @Root() { id }: Source,
    @Ctx() { sourceById }: PartnershipsContext,
  ): Promise<string | null> {
    return (await sourceById.load(id))?.checkedOn ?? null;
  }
}

@Resolver(() => PlanType)
export class PlanResolver {
  @FieldResolver(() => Source, { nullable: true, description: 'The document that holds the plan.' })
  source(@Root() { citations }: Plan): Source | null {
    const [first] = citations;
    return first ? { id: first.source } : null;
  }
}

import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Entities as subgraphs that do not own them know them: by key alone. The owner declares a type of its own. */

@ObjectType('Partnership', {
  description: 'An agreement between public bodies and civil-society organisations.',
})
@Directive('@key(fields: "id")')
export class PartnershipStub {
  @Field(() => ID, { description: 'A stable id, the name of its record.' })
  id: string;
}

@ObjectType('Organisation', {
  description: 'A legal entity that takes part in partnerships or issues guidelines.',
})
@Directive('@key(fields: "id")')
export class OrganisationStub {
  @Field(() => ID, { description: 'A stable id.' })
  id: string;
}

@ObjectType('Municipality', { description: 'One of the 290 Swedish municipalities.' })
@Directive('@key(fields: "code")')
export class MunicipalityStub {
  @Field(() => ID, { description: 'The four-digit code of Statistics Sweden: "1480". Leading zeros stay.' })
  code: string;
}

@ObjectType('Selection', {
  description: 'The partnerships that a filter finds. Other subgraphs say things about it.',
})
@Directive('@key(fields: "id")')
export class SelectionStub {
  @Field(() => ID, { description: 'Opaque; carries the partnership ids.' })
  id: string;
}

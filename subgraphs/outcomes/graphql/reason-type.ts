import { Field, ObjectType } from 'type-graphql';
import { TextField } from '../../foundation/graphql/language';
import type { Text } from '../../foundation/values/language';

@ObjectType('Reason', { description: 'A reason, as a code and in plain words.' })
export class ReasonType {
  @Field(() => String, { description: 'A stable code. docs/comparability.md lists those of comparisons.' })
  code: string;

  @TextField({ description: 'The reason in plain words.' })
  message: Text;
}

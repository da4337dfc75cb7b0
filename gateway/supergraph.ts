import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, Kind, parse, valueFromASTUntyped, type GraphQLSchema } from 'graphql';

/** The schema that callers see: no inaccessible parts, no join types and directives. */
export function publicSchemaOf(supergraph: string): GraphQLSchema {
  return buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph, { noLocation: true })));
}

/** The names of the subgraphs, as their owners gave them. */
export function subgraphsOf(supergraph: string): string[] {
  const names: string[] = [];
  for (const definition of parse(supergraph, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? [])
      for (const directive of value.directives ?? [])
        for (const argument of directive.arguments ?? [])
          if (directive.name.value === 'join__graph' && argument.name.value === 'name')
            names.push(String(valueFromASTUntyped(argument.value)));
  }
  return names;
}

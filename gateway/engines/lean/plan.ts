import type {
  EntityBatchAlias,
  FetchNode,
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { Kind, parse, type SelectionSetNode } from 'graphql';

import type { SupergraphTypes } from './supergraph-types';

/** A plan made ready to run. */
export type Step =
  { kind: 'series'; steps: readonly Step[] } | { kind: 'sideBySide'; steps: readonly Step[] } | Fetch;

/** One request to one subgraph. */
export interface Fetch {
  kind: 'fetch';
  subgraph: string;
  query: string;
  /** Of the operation's variables, those that the query takes. */
  variables: readonly string[];
  mutates: boolean;
  /** The entities that it asks for. None in a fetch of root fields. */
  batches: readonly Batch[];
  rewrites: readonly Rewrite[];
  /** Whether it was to bring a field of a type. */
  brings(type: string, field: string): boolean;
}

/** Entities that are asked for in one field of the request: `_entities`, under an alias or not. */
export interface Batch {
  key: string;
  variable: string;
  paths: readonly (readonly PathSegment[])[];
  requires: readonly RequiresSelection[];
  inputRewrites: readonly Rewrite[];
  outputRewrites: readonly Rewrite[];
}

/** `@` stands for each item of a list. */
export type PathSegment = '@' | { field: string } | { types: readonly string[] };

export interface Rewrite {
  path: readonly ({ key: string } | { types: readonly string[] })[];
  /** Either a new name for the last key of the path, or a value for it. */
  renameTo?: string;
  setTo?: string;
}

export function compilePlan(node: PlanNode | undefined, types: SupergraphTypes): Step {
  return node ? stepOf(node, null, types) : { kind: 'series', steps: [] };
}

function stepOf(
  node: PlanNode,
  path: readonly FlattenNodePathSegment[] | null,
  types: SupergraphTypes,
): Step {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'series', steps: node.nodes.map((each) => stepOf(each, path, types)) };
    case 'Parallel':
      return { kind: 'sideBySide', steps: node.nodes.map((each) => stepOf(each, path, types)) };
    case 'Flatten':
      return stepOf(node.node, [...(path ?? []), ...node.path], types);
    case 'Fetch':
      return path && node.requires?.length
        ? fetchOf(node, [entities({ ...node, requires: node.requires }, path)], [], types)
        : fetchOf(node, [], (node.outputRewrites ?? []).map(rewriteOf), types);
    case 'BatchFetch':
      return fetchOf(node, node.entityBatch.aliases.map(aliased), [], types);
    default:
      // Conditions are decided before planning; subscriptions and @defer are not served.
      throw new Error(`The planner made a ${node.kind}, which this engine does not run.`);
  }
}

function fetchOf(
  node: Pick<FetchNode, 'serviceName' | 'operation' | 'variableUsages' | 'operationKind'>,
  batches: readonly Batch[],
  rewrites: readonly Rewrite[],
  types: SupergraphTypes,
): Fetch {
  let brought: Set<string> | undefined;
  return {
    kind: 'fetch',
    subgraph: node.serviceName,
    query: node.operation,
    variables: node.variableUsages ?? [],
    mutates: node.operationKind === 'mutation',
    batches,
    rewrites,
    brings(type, field) {
      brought ??= fieldsIn(node.operation);
      for (const each of brought) {
        const [owner = '', name] = each.split('.');
        if (name === field && (owner === '' || types.isA(type, owner))) return true;
      }
      return false;
    },
  };
}

function entities(
  node: FetchNode & { requires: RequiresSelection[] },
  path: readonly FlattenNodePathSegment[],
): Batch {
  return {
    key: '_entities',
    variable: 'representations',
    paths: [path.map(segmentOf)],
    requires: node.requires,
    inputRewrites: (node.inputRewrites ?? []).map(rewriteOf),
    outputRewrites: (node.outputRewrites ?? []).map(rewriteOf),
  };
}

function aliased(batch: EntityBatchAlias): Batch {
  return {
    key: batch.alias,
    variable: batch.representationsVariableName,
    paths: batch.paths.map((path) => path.map(segmentOf)),
    requires: batch.requires,
    inputRewrites: (batch.inputRewrites ?? []).map(rewriteOf),
    outputRewrites: (batch.outputRewrites ?? []).map(rewriteOf),
  };
}

function segmentOf(segment: FlattenNodePathSegment): PathSegment {
  if (segment === '@') return '@';
  return 'Field' in segment ? { field: segment.Field } : { types: segment.TypeCondition };
}

function rewriteOf(rewrite: FetchRewrite): Rewrite {
  if ('KeyRenamer' in rewrite)
    return { path: rewrite.KeyRenamer.path.map(rewriteSegmentOf), renameTo: rewrite.KeyRenamer.renameKeyTo };
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return { path: path.map(rewriteSegmentOf), setTo: setValueTo };
}

const rewriteSegmentOf = (segment: FetchNodePathSegment): Rewrite['path'][number] =>
  'Key' in segment ? { key: segment.Key } : { types: segment.TypenameEquals };

/** The fields that stand at the root of a fetch or of its entities, as "Type.field", at the root as ".field". */
function fieldsIn(query: string): Set<string> {
  const fields = new Set<string>();
  const document = parse(query, { noLocation: true });
  const gather = ({ selections }: SelectionSetNode, type: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        gather(selection.selectionSet, selection.typeCondition?.name.value ?? type);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        for (const definition of document.definitions)
          if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value)
            gather(definition.selectionSet, definition.typeCondition.name.value);
      } else if (selection.name.value === '_entities' && selection.selectionSet)
        gather(selection.selectionSet, type);
      else fields.add(`${type}.${selection.name.value}`);
    }
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) gather(definition.selectionSet, '');
  return fields;
}

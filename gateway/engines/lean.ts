import { execute, type DocumentNode, type GraphQLSchema } from 'graphql';
import { QueryPlanner } from '@graphql-hive/router-query-planner';

import type { Engine, EngineOptions, EngineRequest } from '../engine';
import { publicSchemaOf } from '../supergraph';
import { Completion } from './lean/completion';
import type { Fetched } from './lean/failures';
import { alone, decide, introspectionOf, plannable, steeringVariables } from './lean/operation';
import { compilePlan, type Step } from './lean/plan';
import { Run, type Ground } from './lean/run';
import { shapeOf, type Shape } from './lean/shape';
import { supergraphTypes } from './lean/supergraph-types';

/** An operation made ready, for all requests in which @skip and @include come out the same. */
interface Prepared {
  plan: Step;
  shape: Shape;
  introspection: DocumentNode | null;
}

/** An operation of a document: its fragments, what steers it, and how it was prepared for each way it went. */
interface Known {
  operation: DocumentNode;
  steering: readonly string[];
  prepared: Map<string, Promise<Prepared>>;
}

// Each is some ten kilobytes; a document with six conditions could want 64.
const WAYS_KEPT = 16;

/**
 * An engine of our own: the planner of Hive Router, and no more around it than a plan needs to be run. What can
 * be done once for an operation is done once: its conditions, its plan, the shape of its answer.
 */
export function startLean({ supergraph, transports, log }: EngineOptions): Promise<Engine> {
  const publicSchema = publicSchemaOf(supergraph);
  const types = supergraphTypes(supergraph);
  const planner = new QueryPlanner(supergraph);
  const ground: Ground = { transports, types, log };
  const documents = new WeakMap<DocumentNode, Map<string | undefined, Known>>();

  const knownOf = ({ document, operationName }: EngineRequest): Known => {
    let byName = documents.get(document);
    if (!byName) documents.set(document, (byName = new Map()));
    let known = byName.get(operationName);
    if (!known) {
      const operation = alone(document, operationName);
      known = { operation, steering: steeringVariables(operation), prepared: new Map() };
      byName.set(operationName, known);
    }
    return known;
  };

  const prepared = (
    { operation, steering, prepared: ways }: Known,
    variables: Fetched,
  ): Promise<Prepared> => {
    const way = steering.map((name) => (variables[name] === true ? 1 : 0)).join('');
    let made = ways.get(way);
    if (made) return made;
    made = prepare(decide(operation, variables), publicSchema);
    ways.set(way, made);
    // What could not be planned is tried again, and fails again only for whoever asks it.
    made.catch(() => ways.delete(way));
    const [oldest] = ways.keys();
    if (ways.size > WAYS_KEPT && oldest !== undefined) ways.delete(oldest);
    return made;
  };

  async function prepare(decided: DocumentNode, schema: GraphQLSchema): Promise<Prepared> {
    const steps: Step[] = [];
    for (const text of plannable(decided, schema, types)) {
      const { node } = await planner.planAsync(text, undefined, new Set(), 0);
      steps.push(compilePlan(node, types));
    }
    const [only] = steps;
    return {
      plan: only && steps.length === 1 ? only : { kind: 'series', steps },
      shape: shapeOf(decided, schema, types),
      introspection: introspectionOf(decided),
    };
  }

  return Promise.resolve({
    publicSchema,
    async execute(request) {
      const { plan, shape, introspection } = await prepared(knownOf(request), request.variables);
      const run = new Run(ground, request.variables, request.signal);
      await run.step(plan);
      const introspected = introspection ? await introspect(publicSchema, introspection, request) : {};
      return new Completion(run, introspected).answer(shape);
    },
    close: () => Promise.resolve(),
  });
}

async function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variables }: EngineRequest,
): Promise<Fetched> {
  const { data, errors } = await execute({ schema, document, variableValues: variables });
  if (errors?.[0]) throw errors[0];
  return data ?? {};
}

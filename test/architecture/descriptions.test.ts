import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, visit } from 'graphql';

const schema = parse(readFileSync(join(__dirname, '..', '..', 'schema', 'public.graphql'), 'utf8'));

it('every public type, field, argument, input and enum value has a description', () => {
  const silent: string[] = [];
  const path: string[] = [];
  const described = new Set<string>([
    Kind.OBJECT_TYPE_DEFINITION,
    Kind.INTERFACE_TYPE_DEFINITION,
    Kind.UNION_TYPE_DEFINITION,
    Kind.ENUM_TYPE_DEFINITION,
    Kind.ENUM_VALUE_DEFINITION,
    Kind.SCALAR_TYPE_DEFINITION,
    Kind.INPUT_OBJECT_TYPE_DEFINITION,
    Kind.FIELD_DEFINITION,
    Kind.INPUT_VALUE_DEFINITION,
  ]);
  visit(schema, {
    enter(node) {
      if (!described.has(node.kind) || !('name' in node) || !node.name) return;
      path.push((node.name as { value: string }).value);
      const isRoot = path.length === 1 && ['Query', 'Mutation'].includes(path[0] ?? '');
      if (!isRoot && !('description' in node && node.description)) silent.push(path.join('.'));
    },
    leave(node) {
      if (described.has(node.kind)) path.pop();
    },
  });
  expect(silent).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const schemaFolder = join(__dirname, '..', '..', 'schema');
const publicSchema = buildSchema(readFileSync(join(schemaFolder, 'public.graphql'), 'utf8'));

describe('the public contract', () => {
  it.each(readdirSync(join(schemaFolder, 'operations')))('%s can be asked of the public schema', (file) => {
    const operation = parse(readFileSync(join(schemaFolder, 'operations', file), 'utf8'));
    expect(validate(publicSchema, operation).map(({ message }) => message)).toEqual([]);
  });
});

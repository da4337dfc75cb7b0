import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { record } from '../seeds/record';
import { subgraphs } from '../subgraphs';
import { subgraphSdl } from '../subgraphs/foundation/subgraph';
import { criterionList, guidelinePart, readingFile } from '../subgraphs/guidelines/domain/record';
import { organisationList } from '../subgraphs/organisations/domain/record';
import { metricPart } from '../subgraphs/outcomes/domain/record';

/**
 * Prints everything under schema/ that follows from the code: each subgraph's schema, the supergraph, the schema that
 * callers see, and the JSON Schemas that editors complete seed files with. `--check` writes nothing, and fails where a
 * committed file is not what the code says.
 */
const folder = join(__dirname, '..', 'schema');

function printed(): Map<string, string> {
  const services = subgraphs.map((subgraph) => ({
    name: subgraph.name,
    sdl: subgraphSdl(subgraph),
    url: `http://127.0.0.1:${subgraph.port}/`,
  }));
  const composed = composeServices(
    services.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (composed.errors) {
    throw new Error(
      `The subgraphs do not compose:\n${composed.errors.map((error) => `- ${error.message}`).join('\n')}`,
    );
  }
  return new Map([
    ...services.map(({ name, sdl }): [string, string] => [`${name}.graphql`, sdl]),
    ['supergraph.graphql', composed.supergraphSdl],
    ['public.graphql', composed.publicSdl],
    ['record.schema.json', jsonSchema(record)],
    ['organisations.schema.json', jsonSchema(organisationList)],
    ['metric.schema.json', jsonSchema(metricPart)],
    ['guideline.schema.json', jsonSchema(guidelinePart)],
    ['criteria.schema.json', jsonSchema(criterionList)],
    ['reading.schema.json', jsonSchema(readingFile)],
  ]);
}

const jsonSchema = (schema: z.ZodType): string =>
  JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }));

async function main(): Promise<void> {
  const checking = process.argv.includes('--check');
  const stale: string[] = [];
  for (const [name, text] of printed()) {
    const path = join(folder, name);
    const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path });
    if (existsSync(path) && readFileSync(path, 'utf8') === formatted) continue;
    stale.push(name);
    if (checking) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, formatted);
  }
  if (stale.length === 0) {
    console.log('schema/ is what the code says.');
  } else if (checking) {
    console.error(
      `schema/ is not what the code says: ${stale.join(', ')}. Print it anew with: npm run schema`,
    );
    process.exitCode = 1;
  } else {
    console.log(`Printed ${stale.map((name) => `schema/${name}`).join(', ')}.`);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

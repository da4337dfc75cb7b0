import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { priceIndexPart, type PriceIndexPart } from '../subgraphs/funding/domain/record';
import {
  criterionList,
  guidelinePart,
  readingFile,
  type CriterionPart,
  type GuidelinePart,
  type ReadingFile,
} from '../subgraphs/guidelines/domain/record';
import { metricPart, metricRegistry, type MetricPart } from '../subgraphs/outcomes/domain/record';
import {
  municipalityRow,
  organisationList,
  type MunicipalityPart,
  type OrganisationPart,
} from '../subgraphs/organisations/domain/record';
import {
  conceptList,
  sourceList,
  type ConceptPart,
  type SourcePart,
} from '../subgraphs/partnerships/domain/record';
import type { Path, Problem } from './problem';
import { readYaml, type YamlFile } from './read';
import { record, type PartnershipRecord } from './record';
import { shaped } from './shape';

/** One entry of a seed file, and where it stands. */
export interface Entry<Value> {
  value: Value;
  yaml: YamlFile;
  /** The path of the entry within its file. */
  at: Path;
}

/** Everything in the seeds folder that reads as what it is to be, and what does not. */
export interface SeedFiles {
  municipalities: MunicipalityPart[];
  themes: Entry<ConceptPart>[];
  targetGroups: Entry<ConceptPart>[];
  sources: Entry<SourcePart>[];
  organisations: Entry<OrganisationPart>[];
  metrics: Entry<MetricPart>[];
  priceIndices: Entry<PriceIndexPart>[];
  criteria: Entry<CriterionPart>[];
  guidelines: Entry<GuidelinePart>[];
  readings: Entry<ReadingFile>[];
  records: Entry<PartnershipRecord>[];
  /** Ids that stand in a file, whether the file is right or not. What is in no file is taken away. */
  named: Record<'records' | 'organisations' | 'priceIndices' | 'guidelines' | 'readings', Set<string>>;
  problems: Problem[];
}

/** The folders that hold something other than one municipality's partnerships. */
const OTHER_FOLDERS = new Set(['metrics', 'price-indices', 'guidelines', 'readings', 'vocabulary']);

export function readSeedFiles(folder: string): SeedFiles {
  const problems: Problem[] = [];
  const at = (name: string) => join(folder, name);

  function list<Item extends z.ZodType>(name: string, schema: z.ZodArray<Item>): Entry<z.output<Item>>[] {
    const yaml = readYaml(folder, at(name));
    problems.push(...yaml.problems);
    const items: unknown[] = Array.isArray(yaml.value) ? yaml.value : [];
    return items.flatMap((item, index) => entry(schema.element, yaml, item, [index]));
  }

  function file<Schema extends z.ZodType>(path: string, schema: Schema): Entry<z.output<Schema>>[] {
    const yaml = readYaml(folder, path);
    problems.push(...yaml.problems);
    return yaml.problems.length > 0 ? [] : entry(schema, yaml, yaml.value, []);
  }

  function entry<Schema extends z.ZodType>(
    schema: Schema,
    yaml: YamlFile,
    item: unknown,
    path: Path,
  ): Entry<z.output<Schema>>[] {
    const read = shaped(schema, yaml, item, path);
    problems.push(...read.problems);
    return read.problems.length > 0 ? [] : [{ value: read.value as z.output<Schema>, yaml, at: path }];
  }

  const recordPaths = yamlFilesOfRecords(folder);
  const indexPaths = yamlFilesIn(at('price-indices'));
  const guidelinePaths = yamlFilesIn(at('guidelines'));
  const readingPaths = yamlFilesIn(at('readings'));
  const registry = file(at('metrics/registry.yaml'), metricRegistry)[0]?.value ?? [];
  problems.push(...unregistered(folder, registry));
  return {
    municipalities: readMunicipalities(at('municipalities.csv'), problems),
    themes: list('themes.yaml', conceptList),
    targetGroups: list('target-groups.yaml', conceptList),
    sources: list('sources.yaml', sourceList),
    organisations: list('organisations.yaml', organisationList),
    metrics: registry
      .filter((id) => existsSync(at(`metrics/${id}.yaml`)))
      .flatMap((id) => file(at(`metrics/${id}.yaml`), metricPart)),
    priceIndices: indexPaths.flatMap((path) => file(path, priceIndexPart)),
    criteria: list('criteria.yaml', criterionList),
    guidelines: guidelinePaths.flatMap((path) => file(path, guidelinePart)),
    readings: readingPaths.flatMap((path) => file(path, readingFile)),
    records: recordPaths.flatMap((path) => file(path, record)),
    named: {
      records: new Set(recordPaths.map((path) => basename(path, '.yaml'))),
      priceIndices: new Set(indexPaths.map((path) => basename(path, '.yaml'))),
      guidelines: new Set(guidelinePaths.map((path) => basename(path, '.yaml'))),
      readings: new Set(readingPaths.map((path) => basename(path, '.yaml'))),
      organisations: idsIn(readYaml(folder, at('organisations.yaml')).value),
    },
    problems,
  };
}

function yamlFilesOfRecords(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !OTHER_FOLDERS.has(item.name))
    .flatMap((item) => yamlFilesIn(join(folder, item.name)))
    .sort();
}

function yamlFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

function readMunicipalities(path: string, problems: Problem[]): MunicipalityPart[] {
  const rows = parse(readFileSync(path), { columns: true, skip_empty_lines: true }) as unknown[];
  return rows.flatMap((row, index) => {
    // The header is line 1.
    const yaml: YamlFile = { file: basename(path), value: row, problems: [], lineOf: () => index + 2 };
    const read = shaped(municipalityRow, yaml, row);
    problems.push(...read.problems);
    return read.value ? [read.value] : [];
  });
}

/** A metric is one file and one line in the registry: neither without the other. */
function unregistered(folder: string, registry: readonly string[]): Problem[] {
  const files = readdirSync(join(folder, 'metrics'))
    .map((name) => basename(name, '.yaml'))
    .filter((name) => name !== 'registry');
  return [
    ...files
      .filter((id) => !registry.includes(id))
      .map((id) => ({
        file: `metrics/${id}.yaml`,
        line: 1,
        field: 'id',
        message: `The metric ${id} is not in the registry, and is not loaded.`,
        remedy: `Add the line "- ${id}" to metrics/registry.yaml where it is to be shown.`,
      })),
    ...registry
      .filter((id) => !files.includes(id))
      .map((id) => ({
        file: 'metrics/registry.yaml',
        line: registry.indexOf(id) + 1,
        field: id,
        message: `The metric ${id} has no file.`,
        remedy: `Write metrics/${id}.yaml, or take the line away.`,
      })),
  ];
}

function idsIn(value: unknown): Set<string> {
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  return new Set(
    items.flatMap((item) => (item && typeof item === 'object' && 'id' in item ? [String(item.id)] : [])),
  );
}

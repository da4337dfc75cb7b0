import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  criterionList,
  guidelinePart,
  readingFile,
  type CriterionPart,
  type GuidelinePart,
  type ReadingFile,
} from '../../subgraphs/guidelines/domain/record';

const seeds = join(__dirname, '..', '..', 'seeds');

const read = (...path: string[]): unknown => parse(readFileSync(join(seeds, ...path), 'utf8'));

const filesIn = (folder: string): string[] =>
  readdirSync(join(seeds, folder)).filter((name) => name.endsWith('.yaml'));

export const seededCriteria = (): CriterionPart[] => criterionList.parse(read('criteria.yaml'));

export const seededGuidelines = (): GuidelinePart[] =>
  filesIn('guidelines').map((name) => guidelinePart.parse(read('guidelines', name)));

export const seededReadings = (): ReadingFile[] =>
  filesIn('readings').map((name) => readingFile.parse(read('readings', name)));

export const seededSections = (): Map<string, string[]> =>
  new Map(
    (read('sources.yaml') as { id: string; sections: { name: string }[] }[]).map(({ id, sections }) => [
      id,
      sections.map(({ name }) => name),
    ]),
  );

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Comparison } from './comparison';
import type { FirstAnswer } from './first-answer';
import type { Growth } from './growth';
import type { LargeComparison } from './large-comparison';
import type { Row } from './measure';
import type { MemoryOverTime } from './memory';

/** What was measured, one file each: rows of the comparison, how they came about, and what else was. */
export interface Results {
  results: Row[];
  comparison: Comparison;
  growth: Growth;
  memory: MemoryOverTime;
  'first-answer': FirstAnswer;
  'large-comparison': LargeComparison;
}

const fileOf = (name: keyof Results): string =>
  join(__dirname, name === 'results' ? 'results.json' : `results/${name}.json`);

/** Put in place whole. */
export function save<Name extends keyof Results>(name: Name, result: Results[Name]): void {
  put(fileOf(name), `${JSON.stringify(result, null, 2)}\n`);
}

export function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

export const saved = <Name extends keyof Results>(name: Name): Results[Name] | null =>
  existsSync(fileOf(name)) ? (JSON.parse(readFileSync(fileOf(name), 'utf8')) as Results[Name]) : null;

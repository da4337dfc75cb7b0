import { readSeedFiles, type Entry, type SeedFiles } from './files';
import type { Problem } from './problem';
import { referenceProblems } from './references';

/** Reads and checks the seed files, and leaves out of them what cannot be used. */
export function checkSeeds(folder: string): { files: SeedFiles; problems: Problem[] } {
  const files = readSeedFiles(folder);
  let problems: Problem[] = [];
  // What is refused may be what something else points at, so that one is then refused as well.
  for (let found = referenceProblems(files); found.length > 0; found = referenceProblems(files)) {
    problems = [...problems, ...found];
    files.organisations = without(files.organisations, found);
    files.sources = without(files.sources, found);
    files.priceIndices = without(files.priceIndices, found);
    files.criteria = without(files.criteria, found);
    files.guidelines = without(files.guidelines, found);
    files.readings = without(files.readings, found);
    files.records = without(files.records, found);
  }
  const all = [...files.problems, ...problems];
  return {
    files,
    problems: all.sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line),
  };
}

function without<Value>(entries: Entry<Value>[], problems: readonly Problem[]): Entry<Value>[] {
  return entries.filter(({ yaml, at }) => {
    const prefix = at.length > 0 ? `${at.join('.')}.` : '';
    return !problems.some(({ file, field }) => file === yaml.file && field.startsWith(prefix));
  });
}

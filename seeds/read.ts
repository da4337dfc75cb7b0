import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Path, Problem } from './problem';

/** A YAML file, and the line on which each of its fields stands. */
export interface YamlFile {
  /** Relative to the seeds folder. */
  file: string;
  value: unknown;
  /** What keeps the file from being read at all. */
  problems: Problem[];
  /** The line of a field, or of the nearest thing around it that is there. */
  lineOf(path: Path): number;
}

export function readYaml(folder: string, path: string): YamlFile {
  const file = relative(folder, path);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, uniqueKeys: true });
  const problems = document.errors.map((error): Problem => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    field: '',
    message: `The file is not YAML that can be read: ${error.message.split('\n')[0]}`,
    remedy: 'Check the indentation, quotes and colons on that line and the one before.',
  }));
  const value: unknown = problems.length === 0 ? document.toJS() : null;
  return { file, value, problems, lineOf: (field) => lines.linePos(offsetOf(document, field)).line };
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const step = path[length - 1];
    // The key rather than the value: a text may begin on the line after.
    const key = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === step)?.key
      : null;
    const node = isNode(key) ? key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

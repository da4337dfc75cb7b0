import type { z } from 'zod';
import { fieldOf, type Path, type Problem } from './problem';
import type { YamlFile } from './read';

/** Holds a part of a file against its schema: the value, or everything that is wrong with it. */
export function shaped<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlFile,
  value: unknown,
  at: Path = [],
): { value: z.output<Schema>; problems: [] } | { value: null; problems: Problem[] } {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { value: null, problems: result.error.issues.flatMap((issue) => problemsOf(issue, yaml, at)) };
}

function problemsOf(issue: z.core.$ZodIssue, yaml: YamlFile, at: Path): Problem[] {
  const path = [...at, ...(issue.path as (string | number)[])];
  if (issue.code === 'invalid_union') {
    // Of the forms that a field may have, the one that came nearest to what was written.
    const nearest = [...issue.errors].sort(
      (one, other) => depth(other) - depth(one) || one.length - other.length,
    )[0];
    if (nearest?.length) return nearest.flatMap((inner) => problemsOf(inner, yaml, path));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file: yaml.file,
      line: yaml.lineOf([...path, key]),
      field: fieldOf([...path, key]),
      message: `"${key}" is not a field of a record here.`,
      remedy: 'Correct its spelling or remove it; schema/ describes the fields.',
    }));
  }
  return [
    {
      file: yaml.file,
      line: yaml.lineOf(path),
      field: fieldOf(path),
      message: sentence(messageOf(issue)),
      remedy: remedyOf(issue),
    },
  ];
}

const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return `the field is missing (${issue.expected})`;
  return issue.message;
}

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `Write one of: ${issue.values.join(', ')}.`;
    case 'invalid_type':
      return issue.input === undefined
        ? 'Add it.'
        : `Write a value of the kind ${issue.expected}; codes go in quotes.`;
    default:
      return 'Correct the value, or remove the field if the source does not state it.';
  }
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

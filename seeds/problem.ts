/** Something wrong in a seed file: where it is, what it is, and what to do about it. */
export interface Problem {
  /** Relative to the seeds folder. */
  file: string;
  line: number;
  /** The path of the field: "parties.2.organisation". Empty when it is the file as a whole. */
  field: string;
  message: string;
  remedy: string;
}

export const writeProblem = ({ file, line, field, message, remedy }: Problem): string =>
  `${file}:${line}${field ? ` ${field}` : ''}: ${message} ${remedy}`;

export type Path = readonly (string | number)[];

export const fieldOf = (path: Path): string => path.join('.');

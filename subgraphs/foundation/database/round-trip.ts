import { types, type Connection, type Pool, type Submittable } from 'pg';
import { prepareValue } from 'pg/lib/utils';

/** A statement. PostgreSQL parses and plans it once for each connection, under its name; without one, each time. */
export interface Statement {
  name: string;
  text: string;
  values?: readonly unknown[];
  /** The same plan serves all values. PostgreSQL would plan it anew for each, where it reckons with more than there are. */
  plannedOnce?: boolean;
}

export interface Column {
  name: string;
  parse(value: string): unknown;
}

/** The rows that came, each a list of its columns' values. */
export interface Answer {
  columns: readonly Column[];
  rows: unknown[][];
}

const dateType = 1082;

/** A day is a string here (values/day.ts); pg would make it an instant in the machine's time zone. */
export const getTypeParser = (type: number): ((value: string) => unknown) =>
  type === dateType ? String : (types.getTypeParser(type) as (value: string) => unknown);

/**
 * Asks a statement by itself. `pool.query` takes a quarter more processor time for a row: it has each answer's columns
 * described anew, and makes an emitter and a result of each question.
 */
export async function ask(pool: Pool, statement: Statement): Promise<Answer> {
  const answers = await makeTrip(
    pool,
    statement.plannedOnce ? [PLAN_ONCE, statement, PLAN_AS_BEFORE] : [statement],
  );
  return answers[statement.plannedOnce ? 1 : 0] as Answer;
}

const PLAN_ONCE = { name: 'plan once', text: 'SET plan_cache_mode = force_generic_plan' };
const PLAN_AS_BEFORE = { name: 'plan as before', text: 'RESET plan_cache_mode' };

interface Waiting {
  statement: Statement;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

const waiting = new WeakMap<Pool, Waiting[]>();

/**
 * The same for a short statement that only reads: those of one turn of the event loop travel together, and PostgreSQL
 * answers them one after the other. Two that look up a key cost little more than one, for most of it is the way there
 * and back.
 */
export function askTogether(pool: Pool, statement: Statement): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const one = { statement, resolve, reject };
    const others = waiting.get(pool);
    if (others) {
      others.push(one);
      return;
    }
    const all = [one];
    waiting.set(pool, all);
    process.nextTick(() => {
      waiting.delete(pool);
      void send(pool, all);
    });
  });
}

async function send(pool: Pool, all: readonly Waiting[]): Promise<void> {
  let answers: readonly Answer[];
  try {
    answers = await makeTrip(
      pool,
      all.map(({ statement }) => statement),
    );
  } catch (error) {
    // One of them has failed, and PostgreSQL passes over all that comes after it: each is to fail for its own fault.
    const [only, ...rest] = all;
    if (only && !rest.length) only.reject(error);
    else for (const each of all) void send(pool, [each]);
    return;
  }
  all.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
}

function makeTrip(pool: Pool, statements: readonly Statement[]): Promise<readonly Answer[]> {
  return new Promise((resolve, reject) => {
    const told = (error: Error | undefined, answers: readonly Answer[]): void =>
      error ? reject(error) : resolve(answers);
    // The types do not know that a pool takes these as a client does. It drops the connection where one fails.
    (pool.query as (trip: Submittable, values: undefined, told: unknown) => void).call(
      pool,
      new RoundTrip(statements),
      undefined,
      told,
    );
  });
}

/** What a connection knows of the statements that it has been sent. */
type Prepared = Connection & { parsedStatements: Record<string, string> };

const columnsKnown = new WeakMap<Connection, Map<string, readonly Column[]>>();

/** Statements written to a connection at once, in one transaction, and their answers. What is public, pg calls. */
class RoundTrip implements Submittable {
  callback: (error: Error | undefined, answers?: readonly Answer[]) => void;
  private readonly values: readonly (string | Buffer | null)[][];
  private readonly answers: Answer[] = [];
  private columns: Map<string, readonly Column[]>;
  /** The statement whose answer is being read. */
  private at = 0;
  /** Why a value could not be read. */
  private unread: Error | undefined;

  constructor(private readonly statements: readonly Statement[]) {
    this.values = statements.map(({ values = [] }) => values.map(prepareValue));
  }

  submit(connection: Connection): Error | null {
    let columns = columnsKnown.get(connection);
    if (!columns) columnsKnown.set(connection, (columns = new Map()));
    this.columns = columns;
    const { stream, parsedStatements } = connection as Prepared;
    for (const { name, text } of this.statements)
      if (name && (parsedStatements[name] ?? text) !== text)
        return new Error(`The name "${name}" is another statement’s: ${parsedStatements[name]}`);
    stream.cork();
    this.statements.forEach(({ name, text }, index) => {
      if (!name || parsedStatements[name] === undefined) connection.parse({ name, text, types: [] }, true);
      // A connection on which something fails is closed, so that what it has been sent is what it knows.
      if (name) parsedStatements[name] = text;
      connection.bind({ statement: name, values: this.values[index] }, true);
      const known = name ? columns.get(name) : undefined;
      if (!known) connection.describe({ type: 'P', name: '' }, true);
      this.answers.push({ columns: known ?? [], rows: [] });
      connection.execute({}, true);
    });
    connection.sync();
    stream.uncork();
    return null;
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    const columns = fields.map(({ name, dataTypeID }) => ({ name, parse: getTypeParser(dataTypeID) }));
    this.current.columns = columns;
    const { name } = this.statements[this.at] as Statement;
    if (name) this.columns.set(name, columns);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const { columns, rows } = this.current;
    const row: unknown[] = fields;
    try {
      for (let index = 0; index < fields.length; index++) {
        const value = fields[index];
        if (value !== null && value !== undefined) row[index] = (columns[index] as Column).parse(value);
      }
    } catch (error) {
      this.unread = error as Error;
    }
    rows.push(row);
  }

  handleCommandComplete(): void {
    this.at++;
  }

  handleEmptyQuery(): void {
    this.at++;
  }

  handleError(error: Error): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(this.unread, this.answers);
  }

  private get current(): Answer {
    return this.answers[this.at] as Answer;
  }
}

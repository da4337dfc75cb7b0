/** What a request costs, against whom. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dayInSweden } from '../subgraphs/foundation/values/day';
import { agree } from './agreement';
import { conditions, type Conditions } from './conditions';
import { startAll } from './contenders/all';
import { asker, sender } from './load';
import { measure, type Rounds, type Row } from './measure';
import { operationNames, requests } from './operations';
import { postmasterOf, type Started } from './processes';
import { benchRegister } from './register';
import { save } from './saved';

export interface Comparison extends Rounds {
  conditions: Conditions;
  size: number;
  quick: boolean;
  compared: number;
  absent: string[];
}

export interface ComparisonOptions {
  size: number;
  quick: boolean;
  /** Goes on where a run that was interrupted stopped, rather than begin anew. */
  resume: boolean;
  log: (line: string) => void;
}

const whole: Rounds = { rounds: 5, sliceMs: 4_000, connections: 4 };
const short: Rounds = { rounds: 3, sliceMs: 1_000, connections: 4 };

export async function compare({ size, quick, resume, log }: ComparisonOptions): Promise<void> {
  const rounds = quick ? short : whole;
  const compared = quick ? 10 : Infinity;
  const unfinished = new Unfinished(size, JSON.stringify({ size, rounds }), resume);
  const began = conditions();
  const register = await benchRegister(size, log);
  const started: Started[] = [];
  const { send, close } = sender(rounds.connections);
  try {
    const today = dayInSweden(new Date());
    const { contenders, absent } = await startAll({ database: register.url, today }, started, log);
    const asked = await requests(asker(send, contenders[0]?.url ?? ''), today);
    log('Comparing the answers of all contenders');
    await agree(contenders, asked, send, compared);
    const postmaster = await postmasterOf(register.url);
    for (const operation of operationNames) {
      if (unfinished.has(operation)) continue;
      log(`Measuring ${operation}`);
      unfinished.add(await measure(operation, contenders, asked[operation], send, postmaster, rounds));
    }
    save('results', unfinished.rows);
    save('comparison', {
      conditions: began,
      size,
      quick,
      compared: Math.min(compared, ...operationNames.map((operation) => asked[operation].length)),
      absent,
      ...rounds,
    } satisfies Comparison);
    unfinished.forget();
  } catch (error) {
    const missing = operationNames.filter((operation) => !unfinished.has(operation));
    log(
      `Not measured: ${missing.join(', ')}. bench/results.json is as it was; --resume goes on from what was measured.`,
    );
    throw error;
  } finally {
    close();
    for (const each of started) each.stop();
    await register.stop();
  }
}

/** What is measured so far, kept beside the register until everything is. */
class Unfinished {
  readonly rows: Row[] = [];
  private readonly file: string;

  constructor(
    size: number,
    private readonly of: string,
    resume: boolean,
  ) {
    this.file = join(__dirname, '../.data', `bench-${size}`, 'unfinished.json');
    if (!resume || !existsSync(this.file)) return;
    const kept = JSON.parse(readFileSync(this.file, 'utf8')) as { of: string; rows: Row[] };
    if (kept.of === of) this.rows = kept.rows;
  }

  has(operation: string): boolean {
    return this.rows.some((row) => row.operation === operation);
  }

  add(rows: readonly Row[]): void {
    this.rows.push(...rows);
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify({ of: this.of, rows: this.rows }));
  }

  forget(): void {
    rmSync(this.file, { force: true });
  }
}

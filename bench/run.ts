/**
 * `npm run bench`: what a request costs, against whom. `-- --quick` in five minutes, on a smaller register. Beside it,
 * `-- --growth`, `-- --memory`, `-- --start` and `-- --large`; `-- --all` measures everything. Each puts its result into bench/ when
 * it is whole, and docs/performance.md is printed of all that is there; `-- --print` does that alone.
 */
import { join } from 'node:path';
import { compare } from './comparison';
import { startOften } from './first-answer';
import { grow } from './growth';
import { compareMany } from './large-comparison';
import { remember } from './memory';
import { print } from './report';
import { put } from './saved';

const asked = new Set(process.argv.slice(2));
const quick = asked.has('--quick');
const resume = asked.has('--resume');
const size = Number(process.env.BENCH_SIZE ?? (quick ? 1_000 : 20_000));
const sizes = (process.env.BENCH_SIZES ?? (quick ? '1000,10000' : '1000,10000,100000'))
  .split(',')
  .map(Number);
const wanted = Number(process.env.BENCH_REQUESTS ?? (quick ? 100_000 : 1_000_000));

const began = performance.now();
const log = (line: string): void =>
  console.log(`${((performance.now() - began) / 1_000).toFixed(0).padStart(6)} s  ${line}`);

const parts: Record<string, () => Promise<void>> = {
  '--start': () => startOften({ quick, log }),
  '--large': () => compareMany({ size, log }),
  '--memory': () => remember({ size, wanted, log }),
  '--growth': () => grow({ sizes, quick, log }),
  '--compare': () => compare({ size, quick, resume, log }),
};

async function main(): Promise<void> {
  const known = [...Object.keys(parts), '--quick', '--resume', '--all', '--print'];
  const unknown = [...asked].find((one) => !known.includes(one));
  if (unknown) throw new Error(`There is no ${unknown}: ${known.join(', ')}.`);
  const named = Object.keys(parts).filter((part) => asked.has('--all') || asked.has(part));
  const chosen = asked.has('--print') ? [] : named.length > 0 ? named : ['--compare'];
  const failed: string[] = [];
  for (const part of chosen)
    await parts[part]?.().catch((error: unknown) => {
      failed.push(part);
      console.error(error);
    });
  put(join(__dirname, '../docs/performance.md'), print());
  log('Written: docs/performance.md');
  if (failed.length === 0) return;
  log(`Not measured, and as it was before: ${failed.join(', ')}`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

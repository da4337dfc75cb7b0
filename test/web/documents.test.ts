import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const project = join(__dirname, '../..');
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(project, 'node_modules/gql.tada/bin/cli.js'), ...args], {
    cwd: project,
  });

describe('what the pages ask', () => {
  it('fits the public schema, field by field', async () => {
    const { stdout } = await run('check', '-c', 'web/tsconfig.json');
    expect(stdout).not.toMatch(/error/i);
  });

  it('is typed from the schema as it is printed now', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iop-web-'));
    try {
      const file = join(folder, 'graphql-env.d.ts');
      await run('generate-output', '-c', 'web/tsconfig.json', '--output', file);
      const kept = readFileSync(join(project, 'web/src/register/graphql-env.d.ts'), 'utf8');
      if (kept !== readFileSync(file, 'utf8')) throw new Error('The schema has changed. Run npm run schema');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

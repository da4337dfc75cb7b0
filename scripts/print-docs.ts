import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { comparability } from './docs/comparability';
import { stories } from './docs/stories';

/**
 * Prints the documentation that follows from the code and from the tests. `--check` writes nothing, and fails where a
 * committed page is not what they say.
 */
const pages: Record<string, () => string> = {
  'comparability.md': comparability,
  'stories.md': stories,
};

async function main(): Promise<void> {
  const checking = process.argv.includes('--check');
  const stale: string[] = [];
  for (const [name, print] of Object.entries(pages)) {
    const path = join(__dirname, '..', 'docs', name);
    const text = await format(print(), { ...(await resolveConfig(path)), filepath: path });
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale.push(`docs/${name}`);
    if (checking) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  if (stale.length === 0) console.log('docs/ is what the code and the tests say.');
  else if (!checking) console.log(`Printed ${stale.join(', ')}.`);
  else {
    console.error(
      `${stale.join(', ')} is not what the code and the tests say. Print it anew with: npm run docs`,
    );
    process.exitCode = 1;
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkSeeds } from '../seeds/check';
import { writeProblem } from '../seeds/problem';
import { verifySources, type DocumentText } from '../seeds/verify-sources';

const [folder] = process.argv.slice(2);
if (!folder) fail('Name the folder with the documents: npm run verify-sources -- ../shared/sources');
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  fail(`There is no folder ${resolve(folder)}. Name the one with the documents' texts.`);
}

const documents = new Map(
  readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name): [string, DocumentText] => {
      const bytes = readFileSync(join(folder, name));
      return [
        name,
        { text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') },
      ];
    }),
);
const { files, problems: unreadable } = checkSeeds(join(__dirname, '../seeds'));
const { lookedUp, found, outOfReach, problems } = verifySources(files, documents);

for (const problem of [...unreadable, ...problems]) console.log(`seeds/${writeProblem(problem)}`);
console.log(
  `${lookedUp} values looked up in ${files.sources.filter(({ value }) => value.file).length} documents, ${found} found. ` +
    `${outOfReach} stand in documents whose text is not kept. ${unreadable.length + problems.length} findings.`,
);
process.exitCode = unreadable.length + problems.length > 0 ? 1 : 0;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

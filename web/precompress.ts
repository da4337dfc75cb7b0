import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Plugin } from 'vite';

const compressible = /\.(js|css|html|svg|json)$/;

/** Writes a .gz and a .br beside each text file, so that nothing is compressed while someone waits. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    // What is written last is what is served: Vite still changes chunks while the bundle is generated.
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((name) => compressible.test(name));
      await Promise.all(
        files.map(async (name) => {
          const file = join(dir, name);
          const text = await readFile(file);
          const [gz, br] = await Promise.all([
            promisify(gzip)(text, { level: 9 }),
            // The two highest qualities take ten times as long for a few per cent.
            promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
          ]);
          await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
        }),
      );
    },
  };
}

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Plugin } from 'vite';

const compressible = /\.(js|css|html|svg|json)$/;

/** Writes a .gz and a .br beside each text file, so that nothing is compressed while someone waits. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    async generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => compressible.test(fileName));
      await Promise.all(
        files.map(async (file) => {
          const text = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          const [gz, br] = await Promise.all([
            promisify(gzip)(text, { level: 9 }),
            // The two highest qualities take ten times as long for a few per cent.
            promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
          ]);
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gz });
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source: br });
        }),
      );
    },
  };
}

import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vite';

import { drawPages } from './draw-pages';
import { withoutGraphiqlFonts } from './graphiql-fonts';
import { leanDesignsystemet } from './lean-designsystemet';
import { outlines } from './outlines';
import { preloadFont } from './preload-font';
import { precompress } from './precompress';

// No React plugin: it adds hot reloading only, and JSX is compiled by Vite itself.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  publicDir: false,
  plugins: [
    leanDesignsystemet(),
    outlines(),
    withoutGraphiqlFonts(),
    preloadFont(),
    drawPages(),
    precompress(),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsDir: 'assets',
    // Data addresses would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
    rolldownOptions: {
      // Each file that is asked for costs the browser as much as drawing some lines of text.
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'shared', test: /web[\\/]src[\\/]|designsystemet-react|radix-ui/, minShareCount: 2 },
          ],
        },
      },
      // These do not declare that they can be shaken: without it every page would carry a combobox that none has.
      treeshake: {
        moduleSideEffects: [
          {
            test: /node_modules\/(@digdir\/designsystemet-react|@floating-ui|@tanstack|@navikt|tabbable)\//,
            sideEffects: false,
          },
        ],
      },
    },
  },
});

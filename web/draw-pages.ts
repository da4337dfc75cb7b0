import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build, type Plugin, type Rolldown } from 'vite';

import { leanDesignsystemet } from './lean-designsystemet';
import type { DrawnPage, DrawnPages } from './documents';
import type * as Drawn from './src/drawn';

/**
 * Draws every page as HTML, for the browser to show while scripts and answers are on their way: `drawn.json`.
 * React takes over what stands there (src/main.tsx).
 */
export function drawPages(): Plugin {
  let root = '';
  return {
    name: 'draw-pages',
    configResolved(config) {
      root = config.root;
    },
    async writeBundle({ dir = '' }, bundle) {
      const folder = join(dir, '.drawing');
      await build({
        configFile: false,
        root,
        logLevel: 'error',
        plugins: [leanDesignsystemet(), withoutWhatIsNotDrawn()],
        ssr: { noExternal: true },
        build: {
          ssr: 'src/drawn.tsx',
          outDir: folder,
          minify: false,
          rolldownOptions: { output: { entryFileNames: 'drawn.mjs', chunkFileNames: '[name].mjs' } },
        },
      });
      const drawn = (await import(pathToFileURL(join(folder, 'drawn.mjs')).href)) as typeof Drawn;
      const index = await readFile(join(dir, 'index.html'), 'utf8');
      const pages: DrawnPages = { sv: {}, en: {} };
      for (const language of ['sv', 'en'] as const)
        for (const page of drawn.pageNames)
          pages[language][page] = {
            place: drawn.drawPlace(page, language),
            html: await drawn.drawPage(page, language),
            ...filesFor(
              bundle,
              [
                page === 'find' ? 'find/found' : `${page}-page`,
                ...(language === 'en' ? ['language/en'] : []),
              ],
              (file) => index.includes(`/${file}"`),
            ),
          };
      await writeFile(join(dir, 'drawn.json'), JSON.stringify(pages));
      await rm(folder, { recursive: true });
    },
  };
}

/** What is fetched for these modules beside what every page fetches. */
function filesFor(
  bundle: Rolldown.OutputBundle,
  modules: readonly string[],
  isFetchedAnyway: (file: string) => boolean,
): Pick<DrawnPage, 'scripts' | 'styles'> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const scripts = new Set<string>();
  const add = (fileName: string): void => {
    if (isFetchedAnyway(fileName) || scripts.has(fileName)) return;
    scripts.add(fileName);
    chunks.find((chunk) => chunk.fileName === fileName)?.imports.forEach(add);
  };
  for (const module of modules) {
    const chunk = chunks.find(({ facadeModuleId }) =>
      facadeModuleId?.replace(/\.tsx?$/, '').endsWith(`/${module}`),
    );
    if (!chunk) throw new Error(`No script begins at ${module}: see draw-pages.ts.`);
    add(chunk.fileName);
  }
  const styles = chunks
    .filter(({ fileName }) => scripts.has(fileName))
    .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return { scripts: [...scripts], styles: [...new Set(styles)].filter((file) => !isFetchedAnyway(file)) };
}

/** Pictures and tools are drawn when they are there. */
function withoutWhatIsNotDrawn(): Plugin {
  return {
    name: 'without-what-is-not-drawn',
    enforce: 'pre',
    resolveId: (source, _importer, { kind }) =>
      kind === 'dynamic-import' && !/-page$/.test(source) ? '\0not-drawn' : undefined,
    load: (id) => (id === '\0not-drawn' ? 'export default () => null;' : undefined),
  };
}

import type { Plugin } from 'vite';

/** GraphiQL brings 400 kB of fonts inside its style sheet. The pages have their own. */
export function withoutGraphiqlFonts(): Plugin {
  return {
    name: 'without-graphiql-fonts',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
          file.source = String(file.source).replace(/@font-face\s*\{[^}]*url\(["']?data:[^}]*\}/g, '');
        }
      },
    },
  };
}

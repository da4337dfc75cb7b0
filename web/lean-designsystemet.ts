import type { Plugin } from 'vite';

/**
 * Designsystemet's fields and search load every custom element that it has, comboboxes and tabs too. The pages
 * use one of them: a third of the script before the first interaction is thereby saved.
 */
export function leanDesignsystemet(): Plugin {
  return {
    name: 'lean-designsystemet',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (source !== '@digdir/designsystemet-web') return undefined;
      if (/designsystemet-react\/.*\/field\.js$/.test(importer))
        return this.resolve('@digdir/designsystemet-web/ds-field', importer);
      if (/designsystemet-react\/.*\/search\.js$/.test(importer)) return '\0nothing';
      return undefined;
    },
    load: (id) => (id === '\0nothing' ? 'export {};' : undefined),
  };
}

import { contentRule } from './content';
import { needsReading } from './rule';

/** C9: how changes and additions are made is recorded among other terms, and cannot be told from them. */
export const contentChanges = contentRule({
  code: 'content-changes',
  criterion: 'C9',
  assess: () =>
    needsReading('NO_SUCH_FACT', {
      sv: 'Inget fält i posten visar hur ändringar och tillägg görs. Det avgörs genom läsning.',
      en: 'No field of the record tells how changes and additions are made. It is for a reader to say.',
    }),
});

import { contentRule } from './content';
import { needsReading } from './rule';

/** C1: the record has summaries in the register's own words, and no field that tells whether the text has a background. */
export const contentBackground = contentRule({
  code: 'content-background',
  criterion: 'C1',
  assess: () =>
    needsReading('NO_SUCH_FACT', {
      sv: 'Inget fält i posten visar om texten har en bakgrund. Det avgörs genom läsning.',
      en: 'No field of the record tells whether the text has a background. It is for a reader to say.',
    }),
});

import { contentRule } from './content';
import { needsReading } from './rule';

/** C2: shared values are not a field of a record. */
export const contentSharedValues = contentRule({
  code: 'content-shared-values',
  criterion: 'C2',
  assess: () =>
    needsReading('NO_SUCH_FACT', {
      sv: 'Inget fält i posten visar om texten har en gemensam värdegrund. Det avgörs genom läsning.',
      en: 'No field of the record tells whether the text has shared values. It is for a reader to say.',
    }),
});

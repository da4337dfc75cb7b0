import type { Text } from '../../foundation/values/language';

export enum Scheme {
  THEME = 'THEME',
  TARGET_GROUP = 'TARGET_GROUP',
}

/** An entry of one of the register's two short SKOS lists. */
export interface Concept {
  scheme: Scheme;
  code: string;
  label: Text;
  definition: Text;
  broader: string | null;
  exactMatch: string | null;
  closeMatch: string | null;
}

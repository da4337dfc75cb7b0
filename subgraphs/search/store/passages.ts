import type { DataSource } from 'typeorm';
import { sql } from '../../foundation/database/database';
import type { Passage } from '../domain/analyser/document';

export interface DocumentPassages {
  id: string;
  passages: Passage[];
}

/** The texts of some partnerships, for the highlights of the page that is shown. */
export const passagesOf = (database: DataSource, ids: readonly string[]): Promise<DocumentPassages[]> =>
  sql(database, {
    name: 'passages-by-id',
    text: 'SELECT id, passages FROM search.document_text WHERE id = ANY ($1)',
    values: [ids],
  });

/** The tables that a rebuild makes anew beside those in use. They are named with a suffix until they are swapped in. */
export const readModelTables = ['document', 'document_text', 'lexeme', 'word'] as const;

export const readModel = (suffix: string): readonly string[] => [...tables(suffix), ...indexes(suffix)];

const inRow = [
  'id',
  'title_key',
  'municipality_key',
  'status_from',
  'status_code',
  'organisations',
  'public_per_year',
  'highest_key',
  'lowest_key',
];

export const tables = (suffix: string): readonly string[] => [
  `CREATE TABLE search.document${suffix} (
     id text NOT NULL PRIMARY KEY,
     title_key text COLLATE "C" NOT NULL,
     municipality_key text COLLATE "C" NOT NULL,
     municipality int NOT NULL, county int NOT NULL, theme int NOT NULL, target_group int NOT NULL,
     organisation int NOT NULL, metric int NOT NULL,
     -- The numbers of its organisations one by one: nearly every partnership has a list of its own, so that counting
     -- lists and spreading them out would take longer than counting these.
     organisations int[] NOT NULL,
     status_from date[] NOT NULL, status_code text[] NOT NULL,
     active_from date, active_to date,
     from_on date, to_on date,
     -- Every order is ascending in its key and then by id, and what has no value comes last.
     newest_key int NOT NULL GENERATED ALWAYS AS (coalesce(date '2000-01-01' - from_on, 2147483647)) STORED,
     oldest_key int NOT NULL GENERATED ALWAYS AS (coalesce(from_on - date '2000-01-01', 2147483647)) STORED,
     public_per_year numeric,
     highest_key numeric NOT NULL GENERATED ALWAYS AS (coalesce(-public_per_year, 1e15)) STORED,
     lowest_key numeric NOT NULL GENERATED ALWAYS AS (coalesce(public_per_year, 1e15)) STORED,
     has_results boolean NOT NULL, has_data_issues boolean NOT NULL,
     checked_on date NOT NULL,
     head tsvector NOT NULL,
     words tsvector NOT NULL
   )`,
  // What every search reads of each match stays in the row as it is; taking it out of a compressed value costs 12 µs,
  // ten times what ranking it does. What only finds is read through its index, and lies elsewhere.
  `ALTER TABLE search.document${suffix} ${inRow.map((column) => `ALTER ${column} SET STORAGE PLAIN`).join(', ')},
     ALTER head SET STORAGE MAIN, ALTER words SET STORAGE EXTERNAL`,
  `CREATE TABLE search.document_text${suffix} (
     id text NOT NULL PRIMARY KEY, title jsonb NOT NULL, passages jsonb NOT NULL, surfaces text[] NOT NULL,
     predecessor text, missing text, prices jsonb NOT NULL
   )`,
  `CREATE TABLE search.lexeme${suffix} (lexeme text COLLATE "C" PRIMARY KEY, documents int NOT NULL)`,
  `CREATE TABLE search.word${suffix} (word text COLLATE "C" PRIMARY KEY, documents int NOT NULL, trigrams text[] NOT NULL)`,
];

/** Made after a rebuild has filled the tables, which takes a fraction of the time. */
export const indexes = (suffix: string): readonly string[] => [
  `CREATE INDEX ON search.document${suffix} USING gin (words) WITH (fastupdate = off)`,
  ...['title_key', 'municipality_key', 'newest_key', 'oldest_key', 'highest_key', 'lowest_key'].map(
    (key) => `CREATE INDEX ON search.document${suffix} (${key}, id)`,
  ),
  ...['municipality', 'theme', 'target_group', 'organisation', 'metric'].map(
    (field) => `CREATE INDEX ON search.document${suffix} (${field})`,
  ),
  `CREATE INDEX ON search.document_text${suffix} (predecessor)`,
  `CREATE INDEX ON search.word${suffix} USING gin (trigrams)`,
];

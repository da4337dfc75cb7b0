import DataLoader from 'dataloader';
import type { DataSource, EntityMetadata } from 'typeorm';
import { tuples } from './database/database';
import { selectionAsked, type Asked } from './needs';

/**
 * Rows looked up by a key, many keys at a time, each with the properties that were asked for (`Needs`). It reads what
 * the entity's columns declare, by prepared statements: TypeORM's `find` reads every column, and to make objects of
 * them took two thirds of the time of a list.
 */
export interface Lookup<Result> {
  /** Without `asked`, whole rows. */
  load(key: string, asked?: Asked): Promise<Result>;
  loadMany(keys: readonly string[], asked?: Asked): Promise<Result[]>;
}

export interface RowLookup<Row> extends Lookup<Row | null> {
  /** The same for a row that is known to be there, as a foreign key's is: nothing is read for its key alone. */
  loadKnown(key: string, asked: Asked): Row | Promise<Row | null>;
}

export interface LookupOptions<Row> {
  order?: (keyof Row & string) | readonly (keyof Row & string)[];
  /** What all of them have in common. */
  where?: Readonly<Partial<Row>>;
  /** Properties that are read whatever is asked for. */
  always?: readonly (keyof Row & string)[];
  /**
   * Of fields of the row, the lookups that their resolvers make by the row's own key. Where such a field is asked for,
   * its lookup begins with that of the row, and the two travel together.
   */
  alongside?: Readonly<Record<string, Lookup<unknown>>>;
}

/** One row for each key, or null: `partnershipById`. */
export function rowBy<Row extends object>(
  database: DataSource,
  entity: new () => Row,
  key: keyof Row & string,
  options: LookupOptions<Row> = {},
): RowLookup<Row> {
  return new OneRow(database, entity, key, options);
}

/** A list of rows for each key, in order: `partiesOfPartnership`. */
export function rowsBy<Row extends object>(
  database: DataSource,
  entity: new () => Row,
  key: keyof Row & string,
  options: LookupOptions<Row> = {},
): Lookup<Row[]> {
  return new ManyRows(database, entity, key, options);
}

/** Every row of a short table, whole and in order; nulls come last. */
export async function everyRow<Row extends object>(
  database: DataSource,
  entity: new () => Row,
  ...order: readonly (keyof Row & string)[]
): Promise<Row[]> {
  const metadata = database.getMetadata(entity);
  const { text, name, Row } = readingsOf(metadata, null, { order: order as never }).for(undefined);
  return (await tuples(database, { name, text })).map((values) => new Row(values) as Row);
}

/** Made for each request and often not used, so that nothing is made before it is. */
abstract class LookupOf<Row extends object, Result> implements Lookup<Result> {
  private readings: Readings | undefined;
  private loaders: Map<Reading, DataLoader<string, Result>> | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly entity: new () => Row,
    private readonly key: keyof Row & string,
    private readonly options: LookupOptions<Row>,
  ) {}

  protected abstract of(rows: Row[] | undefined): Result;

  load(key: string, asked?: Asked): Promise<Result> {
    if (asked) this.beginAlongside(key, asked);
    return this.loaderFor(asked).load(key);
  }

  loadMany(keys: readonly string[], asked?: Asked): Promise<Result[]> {
    return Promise.all(keys.map((key) => this.load(key, asked)));
  }

  protected beginAlongside(key: string, asked: Asked): void {
    const { alongside } = this.options;
    if (!alongside) return;
    const selection = selectionAsked(asked);
    for (const field in alongside)
      // Whoever resolves the field is told what went wrong.
      for (const each of selection.ofField(field)) alongside[field]?.load(key, each).catch(() => undefined);
  }

  protected readingFor(asked: Asked | undefined): Reading {
    const { database, entity, key, options } = this;
    this.readings ??= readingsOf(database.getMetadata(entity), key, options as LookupOptions<object>);
    return this.readings.for(asked);
  }

  private loaderFor(asked: Asked | undefined): DataLoader<string, Result> {
    const reading = this.readingFor(asked);
    this.loaders ??= new Map();
    let loader = this.loaders.get(reading);
    if (!loader) {
      loader = new DataLoader((keys) => this.read(reading, keys));
      this.loaders.set(reading, loader);
    }
    return loader;
  }

  private async read({ name, text, Row }: Reading, keys: readonly string[]): Promise<Result[]> {
    const byKey = new Map<string, Row[]>();
    const common = Object.values(this.options.where ?? {});
    for (const values of await tuples(this.database, { name, text, values: [keys, ...common] })) {
      const row = new Row(values) as Row;
      const key = row[this.key] as string;
      const rows = byKey.get(key);
      if (rows) rows.push(row);
      else byKey.set(key, [row]);
    }
    return keys.map((key) => this.of(byKey.get(key)));
  }
}

class OneRow<Row extends object> extends LookupOf<Row, Row | null> implements RowLookup<Row> {
  protected of(rows: Row[] | undefined): Row | null {
    return rows?.[0] ?? null;
  }

  loadKnown(key: string, asked: Asked): Row | Promise<Row | null> {
    const { properties, Row } = this.readingFor(asked);
    return properties.length === 1 ? (new Row([key]) as Row) : this.load(key, asked);
  }
}

class ManyRows<Row extends object> extends LookupOf<Row, Row[]> {
  protected of(rows: Row[] | undefined): Row[] {
    return rows ?? [];
  }
}

/** A statement that reads some columns, and what makes a row of them. */
interface Reading {
  name: string;
  text: string;
  /** In the order of the statement's columns. */
  properties: readonly string[];
  Row: new (values: readonly unknown[]) => object;
}

const known = new WeakMap<EntityMetadata, Map<string, Readings>>();

function readingsOf(metadata: EntityMetadata, key: string | null, options: LookupOptions<object>): Readings {
  let ofTable = known.get(metadata);
  if (!ofTable) known.set(metadata, (ofTable = new Map()));
  const { order = '', where = {}, always = [] } = options;
  const kind = [key ?? '', String(order), Object.keys(where).join(), always.join()].join(' ');
  let readings = ofTable.get(kind);
  if (!readings) {
    const name = `${metadata.tableName} ${ofTable.size}`;
    ofTable.set(kind, (readings = new Readings(name, metadata, key, options)));
  }
  return readings;
}

// PostgreSQL keeps a prepared statement for each connection. The contract's operations and the pages make some dozens in
// all; whoever asks for ever new selections gets statements of all columns.
const READINGS_KEPT = 16;

/** The ways in which the rows of a table are read by a key. */
class Readings {
  private readonly columns: ReadonlyMap<string, string>;
  private readonly byProperties = new Map<string, Reading>();
  private readonly byFields = new WeakMap<Asked['fieldNodes'], Reading>();
  private readonly whole: Reading;

  constructor(
    private readonly name: string,
    private readonly metadata: EntityMetadata,
    private readonly key: string | null,
    private readonly options: LookupOptions<object>,
  ) {
    this.columns = new Map(
      metadata.columns.map(({ propertyName, databaseName }) => [propertyName, databaseName]),
    );
    this.whole = this.make([...this.columns.keys()]);
  }

  for(asked: Asked | undefined): Reading {
    if (!asked) return this.whole;
    let reading = this.byFields.get(asked.fieldNodes);
    if (!reading) this.byFields.set(asked.fieldNodes, (reading = this.of(selectionAsked(asked).properties)));
    return reading;
  }

  private of(asked: readonly string[] | null): Reading {
    // What is no column may be anything that is made of them.
    if (asked === null || !asked.every((property) => this.columns.has(property))) return this.whole;
    const wanted = new Set<string | null>([this.key, ...(this.options.always ?? []), ...asked]);
    const properties = [...this.columns.keys()].filter((property) => wanted.has(property));
    const list = properties.join();
    let reading = this.byProperties.get(list);
    if (reading) return reading;
    if (this.byProperties.size >= READINGS_KEPT) return this.whole;
    this.byProperties.set(list, (reading = this.make(properties)));
    return reading;
  }

  private make(properties: readonly string[]): Reading {
    const { key, columns, metadata } = this;
    const { order = [], where = {} } = this.options;
    const column = (property: string): string => `"${columns.get(property) ?? property}"`;
    const conditions = [
      ...(key === null ? [] : [`${column(key)} = ANY ($1)`]),
      ...Object.keys(where).map((property, index) => `${column(property)} = $${index + 2}`),
    ];
    return {
      name: `${this.name} ${this.byProperties.size}${properties.length === columns.size ? ' whole' : ''}`,
      text: `SELECT ${properties.map(column).join(', ')} FROM ${metadata.tablePath}
             ${conditions.length ? `WHERE ${conditions.join(' AND ')}` : ''}
             ${order.length ? `ORDER BY ${[order].flat().map(column).join(', ')}` : ''}`,
      properties,
      Row: rowClass(metadata.name, [...columns.keys()], properties),
    };
  }
}

/** Rows that have some properties, and throw where one is looked at that they were not read with. */
function rowClass(entity: string, all: readonly string[], read: readonly string[]): Reading['Row'] {
  class Row {
    [property: string]: unknown;

    constructor(values: readonly unknown[]) {
      for (let index = 0; index < read.length; index++) this[read[index] as string] = values[index];
    }
  }
  for (const property of all)
    if (!read.includes(property))
      Object.defineProperty(Row.prototype, property, {
        get() {
          throw new Error(
            `${entity}.${property} was not read: declare it with @Needs on the resolver that needs it.`,
          );
        },
      });
  return Row;
}

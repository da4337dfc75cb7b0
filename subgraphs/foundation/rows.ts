import DataLoader from 'dataloader';
import type { DataSource, EntityMetadata } from 'typeorm';
import { propertiesAsked, type Asked } from './needs';
import { tuples } from './database/database';

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

export interface LookupOptions<Row> {
  order?: keyof Row & string;
  /** What all of them have in common. */
  where?: Readonly<Partial<Row>>;
  /** Properties that are read whatever is asked for. */
  always?: readonly (keyof Row & string)[];
}

/** One row for each key, or null: `partnershipById`. */
export function rowBy<Row extends object>(
  database: DataSource,
  entity: new () => Row,
  key: keyof Row & string,
  options: LookupOptions<Row> = {},
): Lookup<Row | null> {
  return lookup(database, entity, key, options, (rows) => rows?.[0] ?? null);
}

/** A list of rows for each key, in order: `partiesOfPartnership`. */
export function rowsBy<Row extends object>(
  database: DataSource,
  entity: new () => Row,
  key: keyof Row & string,
  options: LookupOptions<Row> = {},
): Lookup<Row[]> {
  return lookup(database, entity, key, options, (rows) => rows ?? []);
}

function lookup<Row extends object, Result>(
  database: DataSource,
  entity: new () => Row,
  key: keyof Row & string,
  options: LookupOptions<Row>,
  result: (rows: Row[] | undefined) => Result,
): Lookup<Result> {
  const table = tableOf(database.getMetadata(entity));
  const loaders = new Map<string, DataLoader<string, Result>>();
  const loaderFor = (asked: Asked | undefined): DataLoader<string, Result> => {
    const reading = table.reading(key, options, asked ? propertiesAsked(asked) : null);
    let loader = loaders.get(reading.name);
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const byKey = new Map<string, Row[]>();
        for (const values of await tuples(database, { ...reading, values: [keys, ...reading.fixed] })) {
          const row = new reading.Row(values) as Row;
          const of = row[key] as string;
          const rows = byKey.get(of);
          if (rows) rows.push(row);
          else byKey.set(of, [row]);
        }
        return keys.map((one) => result(byKey.get(one)));
      });
      loaders.set(reading.name, loader);
    }
    return loader;
  };
  return {
    load: (one, asked) => loaderFor(asked).load(one),
    loadMany: (keys, asked) => {
      const loader = loaderFor(asked);
      return Promise.all(keys.map((one) => loader.load(one)));
    },
  };
}

/** A statement that reads some columns, and what makes a row of them. */
interface Reading {
  name: string;
  text: string;
  fixed: readonly unknown[];
  Row: new (values: readonly unknown[]) => object;
}

const tables = new WeakMap<EntityMetadata, Table>();

function tableOf(metadata: EntityMetadata): Table {
  let table = tables.get(metadata);
  if (!table) tables.set(metadata, (table = new Table(metadata)));
  return table;
}

// PostgreSQL keeps a prepared statement for each connection. The contract's operations make some dozens; whoever asks
// for ever new selections gets statements of all columns.
const READINGS_KEPT = 64;

class Table {
  private readonly columns: ReadonlyMap<string, string>;
  private readonly readings = new Map<string, Reading>();

  constructor(private readonly metadata: EntityMetadata) {
    this.columns = new Map(
      metadata.columns.map(({ propertyName, databaseName }) => [propertyName, databaseName]),
    );
  }

  reading<Row>(key: string, options: LookupOptions<Row>, asked: readonly string[] | null): Reading {
    const { order, where = {}, always = [] } = options;
    const common = Object.entries(where);
    const kind = [key, order ?? '', ...common.flatMap(([name]) => name)].join(' ');
    const fixed = common.map(([, value]) => value);
    const known = (properties: readonly string[]) => this.readings.get(`${kind}: ${properties.join()}`);
    const wanted = this.wanted(asked && [key, ...always, ...asked]);
    let reading = known(wanted);
    if (!reading) {
      const room = this.readings.size < READINGS_KEPT;
      const properties = room ? wanted : this.wanted(null);
      reading = known(properties) ?? this.make(kind, { key, order, common, properties });
    }
    return { ...reading, fixed };
  }

  /** In the table's order; everything, where something is asked for that is no column. */
  private wanted(asked: readonly string[] | null): readonly string[] {
    const all = [...this.columns.keys()];
    if (asked === null || !asked.every((property) => this.columns.has(property))) return all;
    return all.filter((property) => asked.includes(property));
  }

  private make(
    kind: string,
    parts: { key: string; order?: string; common: [string, unknown][]; properties: readonly string[] },
  ): Reading {
    const { key, order, common, properties } = parts;
    const column = (property: string): string => `"${this.columns.get(property) ?? property}"`;
    const conditions = [
      `${column(key)} = ANY ($1)`,
      ...common.map(([property], index) => `${column(property)} = $${index + 2}`),
    ];
    const reading: Reading = {
      name: `${this.metadata.tableName} ${this.readings.size}`,
      text: `SELECT ${properties.map(column).join(', ')} FROM ${this.metadata.tablePath}
             WHERE ${conditions.join(' AND ')}${order ? ` ORDER BY ${column(key)}, ${column(order)}` : ''}`,
      fixed: [],
      Row: rowClass(this.metadata.name, [...this.columns.keys()], properties),
    };
    this.readings.set(`${kind}: ${properties.join()}`, reading);
    return reading;
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

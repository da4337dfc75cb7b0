import { dataFolder } from './data-folder';
import { startEmbedded } from './embedded';

export interface RegisterDatabase {
  /** A connection URL of its owner. */
  url: string;
  /** Where the data is, for people. */
  place: string;
  stop(): Promise<void>;
}

export interface RegisterDatabaseOptions {
  log: (line: string) => void;
  /** Use the embedded PostgreSQL of a register that runs already, rather than refuse. */
  join?: boolean;
}

/** The register's database: DATABASE_URL where it is set, or else the embedded PostgreSQL in the data folder. */
export async function registerDatabase({ log, join }: RegisterDatabaseOptions): Promise<RegisterDatabase> {
  const external = process.env.DATABASE_URL;
  if (external) return { url: external, place: placeOf(external), stop: () => Promise.resolve() };
  const folder = dataFolder();
  const { url, stop } = await startEmbedded({ folder, log, join });
  return { url, place: folder, stop };
}

/** Where the data will be, before anything is started. */
export function registerPlace(): string {
  return process.env.DATABASE_URL ? placeOf(process.env.DATABASE_URL) : dataFolder();
}

/** A URL as it may be shown: without its user and password. */
export function placeOf(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url);
    return `${host || searchParams.get('host') || 'a local socket'}${pathname}`;
  } catch (cause) {
    throw new Error('DATABASE_URL is not a URL. It reads like postgres://user:password@host:5432/database.', {
      cause,
    });
  }
}

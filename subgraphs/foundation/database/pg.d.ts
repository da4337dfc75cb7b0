/** What `pg` shares with its sister packages (pg-cursor, pg-query-stream) and does not describe. */
declare module 'pg/lib/utils' {
  /** A value as PostgreSQL reads it in a parameter. */
  export function prepareValue(value: unknown): string | Buffer | null;
}

import { createHmac } from 'node:crypto';

/** The group that every subgraph's role belongs to: it may read the outboxes. */
export const FEED_ROLE = 'iop_feed';

/** The PostgreSQL role of a subgraph. */
export function roleOf(schema: string): string {
  return `iop_${schema}`;
}

/**
 * The password of a subgraph's role, computed from the owner's: whoever may make the roles may compute it, and it is
 * stored nowhere. An owner without a password (a server that trusts its users) gives roles that are as open as he is.
 */
export function passwordOf(role: string, ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const owners =
    decodeURIComponent(url.password) || url.searchParams.get('password') || process.env.PGPASSWORD;
  return createHmac('sha256', owners || 'iop register')
    .update(role)
    .digest('hex');
}

/** Where a subgraph connects: as its own role where roles are enforced, and in its own schema either way. */
export function subgraphUrl(ownerUrl: string, schema: string, rolesEnforced: boolean): string {
  const url = new URL(ownerUrl);
  if (rolesEnforced) {
    const role = roleOf(schema);
    const password = passwordOf(role, ownerUrl);
    if (url.hostname) {
      url.username = role;
      url.password = password;
    } else {
      // A socket's URL has no host and so no place for a user before it.
      url.searchParams.set('user', role);
      url.searchParams.set('password', password);
    }
  }
  const others = url.searchParams.get('options');
  const options = [...(others ? [others] : []), `-c search_path=${schema},public`].join(' ');
  url.searchParams.delete('options');
  // Not through searchParams, which writes a space as "+": libpq, and so psql, would take that for a plus.
  url.search = [url.search.replace(/^\?/, ''), `options=${encodeURIComponent(options)}`]
    .filter(Boolean)
    .join('&');
  return url.toString();
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.toString();
}

import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Whom the operating system runs PostgreSQL as. Undefined members: as ourselves. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

/** nobody:nogroup, which every Linux has and which owns nothing. */
const nobody: Required<ServerUser> = { uid: 65534, gid: 65534 };

/** PostgreSQL refuses to run as root. Root hands it to whoever owns the data already, or else to nobody. */
export function serverUser(cluster: string): ServerUser {
  if (process.getuid?.() !== 0) return {};
  if (!existsSync(cluster)) return nobody;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? nobody : { uid, gid };
}

/** Whether the user can get to a path: every folder above it that exists must let him through. */
export function canReach(path: string, user: ServerUser): boolean {
  return blockingFolder(path, user) === undefined;
}

/** The folder nearest the root that keeps the user from a path; undefined when none does. */
export function blockingFolder(path: string, user: ServerUser): string | undefined {
  if (user.uid === undefined) return undefined;
  const above: string[] = [];
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    above.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return above.find((folder) => existsSync(folder) && !mayEnter(folder, user));
}

function mayEnter(folder: string, user: ServerUser): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

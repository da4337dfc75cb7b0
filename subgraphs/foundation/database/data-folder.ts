import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { canReach, serverUser } from './server-user';

const project = resolve(__dirname, '../../..');

/**
 * Where the register keeps its data: IOP_DATA, or `.data` in the project. When root runs a project that only root may
 * enter, the user that PostgreSQL runs as could not reach it there, and the data lies under /var/lib instead.
 */
export function dataFolder(): string {
  if (process.env.IOP_DATA) return resolve(process.env.IOP_DATA);
  const inProject = join(project, '.data');
  if (canReach(join(inProject, 'postgres'), serverUser(join(inProject, 'postgres')))) return inProject;
  const mark = createHash('sha256').update(project).digest('hex').slice(0, 8);
  return join('/var/lib/iop-register', `${basename(project)}-${mark}`);
}

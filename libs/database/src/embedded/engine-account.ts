import { execFileSync, spawnSync } from 'node:child_process';

/** The account that PostgreSQL runs under; null means the present one. */
export interface EngineAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root hands it to `postgres`, else to `nobody`.
 * Everybody else runs it as themselves.
 */
export function engineAccount(): EngineAccount | null {
  if (process.getuid?.() !== 0) return null;
  return lookUp('postgres') ?? lookUp('nobody') ?? fail();
}

function lookUp(name: string): EngineAccount | null {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function fail(): never {
  throw new Error(
    'PostgreSQL does not run as root, and there is neither an account «postgres» nor «nobody» to run it.',
  );
}

/** Whether the account can read and enter a folder, all folders above it included. */
export function canEnter(account: EngineAccount | null, folder: string): boolean {
  if (!account) return true;
  return spawnSync('test', ['-r', folder, '-a', '-x', folder], { ...account, cwd: '/' }).status === 0;
}

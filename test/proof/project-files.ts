import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.tmp', '.data', 'coverage']);

/** The files of the project by their paths: as git knows them, or all that are there in a copy without git. */
export function projectFiles(root: string): string[] {
  const files = existsSync(join(root, '.git')) ? knownToGit(root) : walk(root, '');
  return files.filter((file) => file !== '' && existsSync(join(root, file)));
}

function knownToGit(root: string): string[] {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 } as const;
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard'], options).split('\n');
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}

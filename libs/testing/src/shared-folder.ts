import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@puente/config';

/**
 * The path of a file in the folder `shared` beside the project, or null when that folder is absent.
 * With PUENTE_REQUIRE_SHARED=1 absence is a failure instead.
 */
export function sharedFile(path: string): string | null {
  const full = join(projectRoot(), '..', 'shared', path);
  if (existsSync(full)) return full;
  if (process.env.PUENTE_REQUIRE_SHARED === '1') throw new Error(`${full} is required and absent.`);
  process.stderr.write(`Not checked, because ../shared/${path} is absent.\n`);
  return null;
}

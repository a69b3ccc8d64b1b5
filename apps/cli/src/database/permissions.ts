import { PERMISSIONS } from '@puente/access/core';

/** Who may do what, one line a permission, for an auditor. */
export function permissions(): void {
  const lines = Object.entries(PERMISSIONS).map(
    ([code, { roles, means }]) => `${code}\t${roles.join(', ')}\t${means.es}\t${means.en}`,
  );
  process.stdout.write(`permission\troles\tes\ten\n${lines.join('\n')}\n`);
}

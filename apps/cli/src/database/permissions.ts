import { permissionCodes, permissionRule } from '@puente/permissions/core';

/** Who may do what, one line a permission, for an auditor. */
export function permissions(): void {
  const lines = permissionCodes.map((code) => {
    const { roles, rules = [], means } = permissionRule(code);
    return [code, roles.join(', '), rules.join(', '), means.es, means.en].join('\t');
  });
  process.stdout.write(`permission\troles\trules\tes\ten\n${lines.join('\n')}\n`);
}

import { permissionTable, type PermissionLine } from '@puente/permissions/core';
import { writeCsv } from '@puente/rendering/core';
import { Refused } from '../refused';

export interface PermissionOptions {
  readonly format: string;
  readonly language: string;
}

const FORMATS: Readonly<Record<string, (lines: readonly PermissionLine[]) => string>> = {
  table: (lines) => lines.map(asBlock).join('\n'),
  csv: asCsv,
  json: (lines) => `${JSON.stringify(lines, null, 2)}\n`,
};

/** Who may do what, and under which conditions, for an auditor: as text to read, as CSV or as JSON. */
export function permissions({ format, language }: PermissionOptions): void {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!write) throw new Refused(`--format ${format}: table, csv, json`);
  if (language !== 'es' && language !== 'en') throw new Refused(`--language ${language}: es, en`);
  process.stdout.write(write(permissionTable(language)));
}

function asBlock({ code, means, roles, rules }: PermissionLine): string {
  const lines = [`${code}: ${means}`, `    ${roles.map(({ label }) => label).join(', ')}`];
  return [...lines, ...rules.map((rule) => `    + ${rule.code}: ${rule.means}`), ''].join('\n');
}

function asCsv(lines: readonly PermissionLine[]): string {
  return writeCsv(
    ['permission', 'means', 'roles', 'rules', 'rule_means', 'by_token'],
    lines.map(({ code, means, roles, rules, byToken }) => [
      code,
      means,
      roles.map((role) => role.code).join('|'),
      rules.map((rule) => rule.code).join('|'),
      rules.map((rule) => rule.means).join(' | '),
      byToken ? 'yes' : 'no',
    ]),
  );
}

/** One import: the file that has it and what it names (relative ones as paths from the root). */
export interface Import {
  readonly file: string;
  readonly target: string;
}

/** From the ground up: a lib may import those before it. */
const ORDER = [
  'kernel',
  'config',
  'logging',
  'taxonomy',
  'database',
  'vault',
  'rendering',
  'jobs',
  'mail',
  'documents',
  'permissions',
  'audit',
  'exports',
  'webhooks',
  'access',
  'organizations',
  'evidence',
  'disclosure',
  'matching',
  'screening',
  'grants',
  'ledger',
  'reporting',
  'portfolio',
  'retention',
  'demonstration',
];
const BASEMENT = new Set([
  'kernel',
  'config',
  'logging',
  'database',
  'vault',
  'rendering',
  'jobs',
  'mail',
  'documents',
]);
/** What a pure core may use from outside: parsers without any input or output of their own. */
const PURE_PACKAGES = new Set([
  'zod',
  '@svg-maps/mexico',
  'json-logic-engine',
  'ajv/dist/2020',
  'ajv-formats/dist/limit',
]);
const ORM_FILES = /^libs\/database\/|\/entities\/|\.repository\.ts$/;

/** The rules of the house that an import breaks, in words; none for a good one. */
export function breachesOf({ file, target }: Import): string[] {
  const faults = file.startsWith('apps/') ? appFaults(file, target) : libFaults(file, target);
  return faults.map((fault) => `${file} → ${target}: ${fault}`);
}

function appFaults(file: string, target: string): string[] {
  const app = file.split('/')[1]!;
  if (target.startsWith('apps/') && target.split('/')[1] !== app) return ['apps never import each other'];
  if (target === 'typeorm') return ['apps do not talk to the database'];
  if ((target === 'bull' || target === '@nestjs/bull') && app !== 'worker') return ['Bull is the worker’s'];
  return aliasFaults(target);
}

function aliasFaults(target: string): string[] {
  if (target.startsWith('libs/')) return ['libs are imported by alias'];
  if (target === '@puente/testing') return ['the testing lib is for tests'];
  return target.startsWith('@puente/') && !/^@puente\/[a-z-]+(\/core)?$/.test(target)
    ? ['no deep imports']
    : [];
}

function libFaults(file: string, target: string): string[] {
  const lib = file.split('/')[1]!;
  const inside = target.startsWith(`libs/${lib}/`);
  if (lib === 'kernel' || /^libs\/[^/]+\/src\/core\//.test(file)) {
    return coreFaults(file, lib, target, inside);
  }
  if (inside) return [];
  if (target === 'typeorm' && !ORM_FILES.test(file)) {
    return ['TypeORM stays in the database lib, entities and repositories'];
  }
  return aliasFaults(target).length > 0 ? aliasFaults(target) : orderFaults(lib, target);
}

function coreFaults(file: string, lib: string, target: string, inside: boolean): string[] {
  if (inside) {
    return lib === 'kernel' || target.startsWith(`libs/${lib}/src/core`)
      ? []
      : ['a core stays in its folder'];
  }
  if (target === '@puente/kernel' && lib !== 'kernel') return [];
  if (/^@puente\/[a-z-]+\/core$/.test(target) && lib !== 'kernel') return orderFaults(lib, target);
  return PURE_PACKAGES.has(target) && lib !== 'kernel' ? [] : ['a core is pure'];
}

function orderFaults(lib: string, target: string): string[] {
  const other = /^@puente\/([a-z-]+)/.exec(target)?.[1];
  if (!other) return [];
  if (BASEMENT.has(lib) && !BASEMENT.has(other) && other !== 'taxonomy') {
    return ['the basement knows no room'];
  }
  return ORDER.indexOf(other) < ORDER.indexOf(lib) && ORDER.includes(other)
    ? []
    : ['against the order of the rooms'];
}

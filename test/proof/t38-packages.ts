import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@puente/config';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}
interface Exceptions {
  readonly installScripts: readonly { readonly name: string; readonly reason: string }[];
  readonly runtimes: readonly {
    readonly name: string;
    readonly decidedOn: string;
    readonly reason: string;
  }[];
  readonly secrets: readonly { readonly file: string; readonly reason: string }[];
}

const read = <T>(file: string): T => JSON.parse(readFileSync(join(projectRoot(), file), 'utf8')) as T;

export const manifest = read<Manifest>('package.json');
export const exceptions = read<Exceptions>('test/proof/exceptions.json');
const lock = read<{ readonly packages: Readonly<Record<string, LockedPackage>> }>('package-lock.json');
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Packages that bring a script for their installation and about which nothing is decided. */
export function unlistedInstallScripts(): string[] {
  const listed = new Set([
    ...Object.keys(manifest.allowScripts ?? {}),
    ...exceptions.installScripts.map((each) => each.name),
  ]);
  return locked
    .filter(([path, each]) => each.hasInstallScript && !listed.has(nameOf(path)))
    .map(([path]) => nameOf(path));
}

/** Own scripts that npm would run by itself, besides the build after an installation. */
export function ownInstallScripts(): string[] {
  const byNpm = ['preinstall', 'install', 'postinstall', 'preprepare', 'postprepare'];
  return Object.keys(manifest.scripts).filter((name) => byNpm.includes(name));
}

/** Packages that the lock file ties to a registry, and those that it cannot check on arrival. */
export function looselyLocked(): string[] {
  const tied = locked.filter(([, each]) => each.resolved !== undefined && !each.link);
  const unchecked = locked.filter(([, each]) => !each.integrity && !each.link && !each.optional);
  return [...tied, ...unchecked].map(([path]) => nameOf(path));
}

/** Dependencies that another version could stand in for. */
export function unpinned(): string[] {
  const exact = /^(npm:@?[a-z0-9./-]+@)?\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/;
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  return Object.entries(all)
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `${name} ${version}`);
}

/** Not to be used, and why. */
const DENIED: Readonly<Record<string, string>> = {
  colors: 'sabotaged by its author',
  csurf: 'deprecated with known faults',
  'event-stream': 'once carried a thief',
  exceljs: 'turns objects into live formulas; a maintained fork is used',
  faker: 'sabotaged by its author',
  'node-ipc': 'sabotaged by its author',
  request: 'deprecated',
  vm2: 'escapes are known',
  xlsx: 'abandoned on the registry',
};

export function deniedPackages(): string[] {
  return locked.map(([path]) => nameOf(path)).filter((name) => Object.hasOwn(DENIED, name));
}

export const packageCount = locked.length;

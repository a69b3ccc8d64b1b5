import { execFileSync } from 'node:child_process';
import { projectRoot } from '@puente/config';
import { isFullProof, reportFigure } from './proof-run';
import {
  deniedPackages,
  exceptions,
  looselyLocked,
  ownInstallScripts,
  packageCount,
  unlistedInstallScripts,
  unpinned,
} from './t38-packages';
import { findSecrets, secretsIn } from './t38-secrets';

/** Last days of support, as their makers publish them. */
const END_OF_LIFE: Readonly<Record<string, string>> = {
  'node 20': '2026-04-30',
  'node 22': '2027-04-30',
  'node 24': '2028-04-30',
};
const DAY_MS = 86_400_000;

/** T38: what comes from outside is listed, pinned and checked on arrival; what is ours holds no secret. */
describe('T38 supply chain', () => {
  const figures: string[] = [];
  afterAll(() =>
    reportFigure({
      test: 'T38',
      title: 'Supply chain',
      figure: figures.join('; '),
      target: '0 unlisted install scripts; 0 secrets; end of life only with an exception of 30 days at most',
    }),
  );

  it('runs no install script that is not listed', () => {
    const unlisted = [...unlistedInstallScripts(), ...ownInstallScripts()];
    figures.push(`${unlisted.length} unlisted install scripts in ${packageCount} packages`);
    expect(unlisted).toEqual([]);
  });

  it('takes only packages that are pinned, checked and not denied', () => {
    expect({ unpinned: unpinned(), loose: looselyLocked(), denied: deniedPackages() }).toEqual({
      unpinned: [],
      loose: [],
      denied: [],
    });
  });

  it('can list everything it is made of', () => {
    const list = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
      cwd: projectRoot(),
      encoding: 'utf8',
      maxBuffer: 50_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { components } = JSON.parse(list) as {
      components: { name: string; version: string; purl: string }[];
    };
    figures.push(`${components.length} components listed`);
    expect(components.filter((each) => !each.version || !each.purl)).toEqual([]);
    expect(components.length).toBeGreaterThan(100);
  });

  it('holds no secret', () => {
    const found = findSecrets(new Set(exceptions.secrets.map((each) => each.file)));
    figures.push(`${found.length} secrets`);
    expect(found).toEqual([]);
  });

  it.each([
    ['a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----`],
    ['an access key', `key = AKIA${'Z7Q2M4X8'}W1B5N9C3`],
    ['a token of a code host', `ghp${'_'}a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8`],
    ['a password in an address', `postgres:${'//'}puente:x8Kq2vR9mZ4tLw7p@db.example/puente`],
    ['a named random value', `API${'_KEY'}: "q7Zk29fLx0Vb83mTn5Rw"`],
  ])('would see %s', (_, line) => expect(secretsIn('any', line)).toEqual(['any:1']));

  it('runs on a runtime that its makers still mend, or says until when it must', () => {
    const runtime = `node ${process.versions.node.split('.')[0]}`;
    const end = END_OF_LIFE[runtime];
    expect(end).toBeDefined();
    const past = Date.now() > Date.parse(end!);
    const exception = exceptions.runtimes.find((each) => each.name === runtime);
    const age = exception ? Math.floor((Date.now() - Date.parse(exception.decidedOn)) / DAY_MS) : Infinity;
    figures.push(
      past ? `${runtime} past its end, exception ${age} days old` : `${runtime} supported until ${end}`,
    );
    // The passing of time alone must not break the tests of an unchanged project: the age counts in a full run.
    if (past) expect(age).toBeLessThanOrEqual(isFullProof() ? 30 : Number.MAX_SAFE_INTEGER);
  });
});

// Everything: starts or installs what it needs by itself, or says plainly what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { format, lint, types } from './check.mjs';
import { sideBySide, steps } from './run.mjs';

const needed = [
  { name: 'redis-server', found: () => onPath('redis-server') },
  {
    name: 'chromium-headless-shell',
    found: () =>
      Boolean(process.env.CHROMIUM_PATH) || onPath('chromium-headless-shell') || onPath('chromium'),
  },
];

function onPath(command) {
  return spawnSync('which', [command]).status === 0;
}

function installMissing() {
  const missing = needed.filter((each) => !each.found()).map((each) => each.name);
  if (missing.length === 0) return;
  process.stdout.write(`Missing: ${missing.join(', ')}. Trying to install from Debian's packages…\n`);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], options);
  }
  const still = needed.filter((each) => !each.found()).map((each) => each.name);
  if (still.length > 0) {
    process.stderr.write(
      `The tests need ${still.join(' and ')}, which could not be installed. On Debian: apt-get install ${still.join(' ')}\n`,
    );
    process.exit(1);
  }
}

// The day (UTC): what fails is asked the same again all day, and another day asks others. Full proofs draw their own.
process.env.PUENTE_SEED ??= new Date().toISOString().slice(0, 10).replaceAll('-', '');

installMissing();
await sideBySide(
  [lint, format],
  [
    types,
    ['build', 'npm', ['run', '--silent', 'build']],
    ['API description in sync', 'node', ['tools/openapi-in-sync.mjs']],
    ['compose file', 'node', ['tools/check-compose.mjs']],
  ],
);
steps([['cores and units, and everything with PostgreSQL, Redis and Chromium', 'npx', ['jest']]]);

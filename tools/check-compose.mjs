// Checks docker-compose.yml where Debian's docker-compose or docker's plugin is there; neither needs a daemon for it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const tools = [
  ['docker', ['compose', 'config', '-q']],
  ['docker-compose', ['config', '-q']],
];
const tool = tools.find(
  ([command, args]) => spawnSync(command, [...args.slice(0, -2), 'version']).status === 0,
);
if (tool) {
  const { status, stderr } = spawnSync(tool[0], tool[1], { encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write(stderr);
    process.exit(1);
  }
} else
  process.stdout.write(
    'Neither docker compose nor docker-compose is here: only the services are looked at.\n',
  );

const file = readFileSync('docker-compose.yml', 'utf8');
for (const service of ['postgres', 'redis', 'mailpit', 'storage', 'server', 'worker']) {
  if (!new RegExp(`^  ${service}:`, 'm').test(file)) {
    process.stderr.write(`docker-compose.yml lacks the service ${service}.\n`);
    process.exit(1);
  }
}

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
const image = readFileSync('Dockerfile', 'utf8');

/** What stands under a service, up to the next one. */
function sectionOf(service) {
  return new RegExp(`^  ${service}:\\n((?:    .*\\n|\\n)*)`, 'm').exec(file)?.[1];
}

const faults = ['postgres', 'redis', 'mailpit', 'storage', 'server', 'worker']
  .filter((service) => sectionOf(service) === undefined)
  .map((service) => `docker-compose.yml lacks the service ${service}.`);

// Keys and sealed documents lie in one folder: without a volume in common, the worker could not read what the server seals.
const folder = /^ENV PUENTE_DATA_DIR=(\S+)$/m.exec(image)?.[1];
if (!folder || !image.includes(`mkdir ${folder} && chown node:node ${folder}`)) {
  faults.push('Dockerfile makes no data folder that its user may write to (PUENTE_DATA_DIR).');
}
const volumes = ['server', 'worker'].map(
  (service) => new RegExp(`^      - (\\w+):${folder}$`, 'm').exec(sectionOf(service) ?? '')?.[1],
);
if (
  !volumes[0] ||
  volumes[0] !== volumes[1] ||
  !new RegExp(`^volumes:[^]*^  ${volumes[0]}:`, 'm').test(file)
) {
  faults.push(`docker-compose.yml: server and worker share no volume at ${folder}.`);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exit(1);

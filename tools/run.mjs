import { Buffer } from 'node:buffer';
import { spawn, spawnSync } from 'node:child_process';

/** Runs a command with its output shown; ends this process when it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs named steps in order and tells how long each took. */
export function steps(list) {
  for (const [name, command, args, env] of list) {
    const start = performance.now();
    process.stdout.write(`\n— ${name}\n`);
    run(command, args, env);
    process.stdout.write(`— ${name}: ${secondsSince(start)} s\n`);
  }
}

/** Runs lists of named steps side by side, each in its order; says what a step said when it ends. Ends this process when one fails. */
export async function sideBySide(...lists) {
  const done = await Promise.all(lists.map(inOrder));
  if (!done.every(Boolean)) process.exit(1);
}

async function inOrder(list) {
  for (const [name, command, args] of list) {
    const start = performance.now();
    const { status, said } = await quietly(command, args);
    process.stdout.write(`\n— ${name}\n${said}— ${name}: ${secondsSince(start)} s\n`);
    if (status !== 0) return false;
  }
  return true;
}

function quietly(command, args) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.on('error', failed);
    child.on('close', (status) => done({ status, said: Buffer.concat(said).toString() }));
  });
}

const secondsSince = (start) => ((performance.now() - start) / 1000).toFixed(1);

import { spawnSync } from 'node:child_process';

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
    process.stdout.write(`— ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  }
}

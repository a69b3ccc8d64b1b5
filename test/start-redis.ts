import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface RunningRedis {
  readonly url: string;
  stop(): Promise<void>;
  /** As when the machine loses power. */
  kill(): Promise<void>;
}

/** Starts Debian's redis-server on a port of loopback; it keeps its append-only file in the folder, if one is given. */
export async function startRedis(port: number, keptIn: string | null = null): Promise<RunningRedis> {
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    keptIn ? 'yes' : 'no',
    '--dir',
    keptIn ?? '/tmp',
  ];
  const child = spawn('redis-server', options, { stdio: 'ignore' });
  await accepting(port, child);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => stop(child, 'SIGTERM'),
    kill: () => stop(child, 'SIGKILL'),
  };
}

async function accepting(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}.`);
    if (await connects(port)) return;
    await wait(25);
  }
  throw new Error('redis-server does not answer.');
}

function connects(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), answer(true)));
    socket.once('error', () => answer(false));
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

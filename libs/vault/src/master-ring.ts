import { createHmac, hkdfSync } from 'node:crypto';
import type { MasterKeySettings } from '@puente/config';
import type { SealKey } from './seal';
import { Unreadable } from './unreadable';

/** What follows from one master key, each for one use alone. `version` recognises the key and says nothing of it. */
export interface MasterKey {
  readonly version: number;
  readonly wrapping: SealKey;
  readonly personal: SealKey;
  readonly token: Buffer;
}

/** The present master key and, during a change, the one before. */
export class MasterRing {
  readonly current: MasterKey;
  private readonly all: readonly MasterKey[];

  constructor({ current, previous }: MasterKeySettings) {
    this.current = derive(current);
    this.all = previous ? [this.current, derive(previous)] : [this.current];
  }

  /** The key that sealed something, by its version. */
  find(version: number): MasterKey {
    const found = this.all.find((each) => each.version === version);
    if (!found) throw new Unreadable('key-missing');
    return found;
  }

  /** Authentication codes of a message under each key, the present one first. */
  codesOf(message: string): Buffer[] {
    return this.all.map(({ token }) => createHmac('sha256', token).update(message, 'utf8').digest());
  }
}

function derive(master: Buffer): MasterKey {
  const version = derived(master, 'version', 4).readUInt32BE();
  return {
    version,
    wrapping: { version, bytes: derived(master, 'wrapping', 32) },
    personal: { version, bytes: derived(master, 'personal', 32) },
    token: derived(master, 'token', 32),
  };
}

const derived = (master: Buffer, use: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `puente vault ${use}`, bytes));

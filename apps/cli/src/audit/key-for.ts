import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { publicPem, type HeadsFolder } from '@puente/audit';
import { Refused } from '../refused';

/**
 * The public key to check the heads with: the one that the operator names, else the one beside the heads. Where this
 * machine has a key of its own, that one must be the same: with another, a sound log would look tampered with.
 */
export function keyFor(folder: HeadsFolder, file: string | undefined, own: KeyObject | null): KeyObject {
  const pem = file === undefined ? folder.publicKey() : readIfThere(file);
  const where = file ?? `beside the heads in ${folder.path}`;
  if (pem === null) throw new Refused(`There is no public key ${file ? `in ${file}` : where}.`);
  const key = publicKeyOf(pem, where);
  if (file === undefined && own && publicPem(own) !== publicPem(key)) {
    throw new Refused(
      `The public key ${where} is not the one of this machine: name the key that signed with --public-key.`,
    );
  }
  return key;
}

function publicKeyOf(pem: string, where: string): KeyObject {
  try {
    return createPublicKey(pem);
  } catch {
    throw new Refused(`${where}: that is no public key.`);
  }
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadsFolder, publicPem } from '@puente/audit';
import { keyFor } from './key-for';

describe('the key that heads are checked with', () => {
  const signer = generateKeyPairSync('ed25519').privateKey;
  const stranger = generateKeyPairSync('ed25519').privateKey;
  const path = mkdtempSync(join(tmpdir(), 'puente-key-'));
  const folder = new HeadsFolder(path);
  const named = join(path, 'named.pem');
  writeFileSync(join(path, 'public-key.pem'), publicPem(signer));
  writeFileSync(named, publicPem(stranger));
  afterAll(() => rmSync(path, { recursive: true }));

  const used = (...[file, own]: [string | undefined, typeof signer | null]) =>
    publicPem(keyFor(folder, file, own));

  it('is the one of this machine when it signed them, and the one beside them where there is no other', () => {
    expect(used(undefined, signer)).toBe(publicPem(signer));
    expect(used(undefined, null)).toBe(publicPem(signer));
  });

  it('is never the one of a machine that did not sign them', () => {
    expect(() => used(undefined, stranger)).toThrow('--public-key');
  });

  it('is the one that the operator names', () => {
    expect(used(named, signer)).toBe(publicPem(stranger));
    expect(() => used(join(path, 'none.pem'), signer)).toThrow('There is no public key');
    writeFileSync(named, 'x');
    expect(() => used(named, signer)).toThrow('no public key');
  });
});

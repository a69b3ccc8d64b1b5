import type { PlantedBug } from './planted-bug';

const SEAL = 'libs/vault/src/seal.ts';

export const vaultBugs: readonly PlantedBug[] = [
  {
    test: 'T24',
    bug: 'no associated data: a sealed value opens anywhere',
    file: SEAL,
    find: `Buffer.from(JSON.stringify([...place, version]), 'utf8')`,
    replace: `Buffer.alloc(place.length * version * 0)`,
    caughtBy: 'moved to another row, column or organisation',
  },
  {
    test: 'T24',
    bug: 'no authTagLength: a tag of four bytes will do',
    file: SEAL,
    find: `createDecipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES })`,
    replace: `createDecipheriv(CIPHER, key.bytes, nonce)`,
    caughtBy: 'takes no shortened tag',
  },
  {
    test: 'T24',
    bug: 'the fingerprint of a bank account is its CLABE',
    file: 'libs/organizations/src/bank-account/bank-account-seal.ts',
    find: `fingerprint: fingerprintOf(salt, content),`,
    replace: `fingerprint: content.clabe,`,
    caughtBy: 'gives no canary to a dump',
  },
  {
    test: 'T24',
    bug: 'a rotation seals every value of a batch for its first row',
    file: 'libs/vault/src/keeper/key-rotation.ts',
    find: `cipher.seal(field, cipher.open(field, sealed))`,
    replace: `cipher.seal({ ...field, rowId: values[0]!.id }, cipher.open(field, sealed))`,
    caughtBy: 'a rotation loses none',
  },
  {
    test: 'T24',
    bug: 'a destroyed key is only marked',
    file: 'libs/vault/src/tenant-key.repository.ts',
    find: `update tenant_keys set wrapped = null, destroyed_at = now() where tenant_id = $1 and wrapped is not null`,
    replace: `update tenant_keys set retired_at = now() where tenant_id = $1 and wrapped is not null`,
    caughtBy: 'a destroyed key leaves bytes',
  },
  {
    test: 'T19',
    spec: 'bank-account.db-spec',
    bug: 'who proposes a bank account may approve it',
    file: 'libs/permissions/src/core/permissions/contacts.ts',
    find: `rules: ['recent-proof', 'another-person'],`,
    replace: `rules: ['recent-proof'],`,
    caughtBy: 'who proposed does not approve',
  },
  {
    test: 'T19',
    spec: 'bank-account.db-spec',
    bug: 'an approval is not bound to what was shown',
    file: 'libs/organizations/src/bank-account/bank-account.repository.ts',
    find: `{ tenantId, id, fingerprint, state: 'proposed' },`,
    replace: `{ tenantId, id, state: 'proposed', ...(fingerprint ? {} : {}) },`,
    caughtBy: 'approves nothing else than what was shown',
  },
];

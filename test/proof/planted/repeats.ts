import type { PlantedBug } from './planted-bug';

const SERVICE = 'libs/access/src/repeats/request-keys.service.ts';
const REPOSITORY = 'libs/access/src/repeats/request-key.repository.ts';
const ONCE = 'carries each request out once';

export const repeatBugs: readonly PlantedBug[] = [
  {
    test: 'T15',
    bug: 'that a request was done is stored after its effect, not with it',
    file: 'libs/database/src/database.ts',
    find: `          if (actor.kind === 'person') await actor.claim?.hold(tx);\n`,
    replace: '',
    caughtBy: 'does nothing again whose answer was lost',
    quick: true,
  },
  {
    test: 'T15',
    bug: 'keys are kept in the memory of a process',
    file: SERVICE,
    find: 'async begin(actor: PersonActor, request: KeyedRequest): Promise<HeldRequest | KeptAnswer> {',
    replace: `async begin(actor: PersonActor, { keyHash, ...named }: KeyedRequest): Promise<HeldRequest | KeptAnswer> {
    const request = { ...named, keyHash: createHash('sha256').update(keyHash).update(this.memory).digest() };`,
    and: [
      {
        file: SERVICE,
        find: 'export class RequestKeys {',
        replace: `export class RequestKeys {\n  private readonly memory = randomUUID();`,
      },
      {
        file: SERVICE,
        find: `import { randomUUID } from 'node:crypto';`,
        replace: `import { createHash, randomUUID } from 'node:crypto';`,
      },
    ],
    caughtBy: ONCE,
    quick: true,
  },
  {
    test: 'T15',
    bug: 'a key is an organisation’s, not a person’s',
    file: 'libs/database/src/migrations/1763875100000-request-keys.ts',
    find: 'unique (tenant_id, person_id, route, key_hash)',
    replace: 'unique (tenant_id, route, key_hash)',
    and: [
      {
        file: REPOSITORY,
        find: 'on conflict (tenant_id, person_id, route, key_hash)',
        replace: 'on conflict (tenant_id, route, key_hash)',
      },
    ],
    caughtBy: 'knows a key for one person',
    migrates: true,
  },
  {
    test: 'T15',
    bug: 'the body is not compared',
    file: 'apps/server/src/http/repeat.interceptor.ts',
    find: 'Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)',
    replace: `Buffer.isBuffer(body) ? body : ''`,
    caughtBy: ONCE,
    quick: true,
  },
  {
    test: 'T15',
    bug: 'a try that lost its key commits all the same',
    file: SERVICE,
    find: 'if (!(await markEffect(tx, tenantId, id)))',
    replace: 'if (!(await markEffect(tx, tenantId, id)) && tenantId === id)',
    caughtBy: 'undoes what a try wrote',
    quick: true,
  },
];

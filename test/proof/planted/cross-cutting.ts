import type { PlantedBug } from './planted-bug';

const MIGRATION = 'libs/database/src/migrations/1700000000000-foundation.ts';
const SERVICE = 'libs/matching/src/programme.service.ts';

/** Bugs across all rooms: who is let in, whose rows come out, what a refusal tells. */
export const crossCuttingBugs: readonly PlantedBug[] = [
  {
    test: 'T2',
    spec: 'proof/t02-role-matrix',
    bug: 'one guard flipped',
    file: 'apps/server/src/api/map/map.controller.ts',
    find: `@RequirePermission('map:read')`,
    replace: `@RequirePermission('nonprofit:list')`,
    caughtBy: 'every cell is as the table says',
  },
  {
    test: 'T2',
    spec: 'proof/t02-role-matrix',
    bug: 'a token does whatever its person may',
    file: 'libs/permissions/src/require-permission.ts',
    find: 'return scopes === null || (isForTokens(permission) && scopes.includes(permission));',
    replace: 'return scopes === null || isForTokens(permission) || scopes.length > 0;',
    caughtBy: 'is let in to what that way allows',
  },
  {
    test: 'T2',
    spec: 'proof/t02-guard-alone',
    bug: 'the guard asks no role',
    file: 'apps/server/src/http/access.guard.ts',
    find: `if ('permission' in rule && !holds(`,
    replace: `if ('permission' in rule && !rule && !holds(`,
    caughtBy: 'the guard refuses when',
  },
  {
    test: 'T2',
    spec: 'proof/t02-service-and-rows-alone',
    bug: 'services ask for no permission',
    file: 'libs/permissions/src/require-permission.ts',
    find: `if (!holds(actor, permission)) throw`,
    replace: `if (!permission) throw`,
    caughtBy: 'the service refuses when',
  },
  {
    test: 'T2',
    spec: 'proof/t02-service-and-rows-alone',
    bug: 'everybody may read every profile in the database',
    file: MIGRATION,
    find: `create policy nonprofit_profiles_read on nonprofit_profiles for select to app_user using (
  tenant_id = app_tenant()`,
    replace: `create policy nonprofit_profiles_read on nonprofit_profiles for select to app_user using (
  app_person() is not null`,
    caughtBy: 'PostgreSQL refuses when',
    migrates: true,
  },
  {
    test: 'T3',
    bug: 'policy is true',
    file: 'libs/database/src/migrations/1763802000000-assigned-programmes.ts',
    find: `((tenant_id = app_tenant() or app_tenant_kind() = 'hip') and app_has_programme(id))`,
    replace: 'true',
    caughtBy: 'PostgreSQL hands nobody a row',
    migrates: true,
  },
  {
    test: 'T3',
    bug: 'service without filter',
    file: 'libs/matching/src/programme.repository.ts',
    find: 'where p.tenant_id = $1 and p.id = $2`',
    replace: 'where $1::uuid is not null and p.id = $2`',
    caughtBy: 'no answer holds a canary',
  },
  {
    test: 'T3',
    bug: '403 for what exists, 404 for what does not',
    file: SERVICE,
    find: 'if (!row) throw notFound();',
    replace: `if (!row) {
      const there = isUuid(id) ? await tx.query<unknown[]>('select 1 from programmes where id = $1', [id]) : [];
      throw there.length > 0 ? invalid([]) : notFound();
    }`,
    caughtBy: '"theirs" and "none" give the same answer',
  },
  {
    test: 'T6',
    bug: 'a reference without the tenant',
    quick: true,
    file: MIGRATION,
    find: 'constraint fk_match_snapshots_programme foreign key (tenant_id, programme_id) references programmes (tenant_id, id)',
    replace: 'constraint fk_match_snapshots_programme foreign key (programme_id) references programmes (id)',
    and: [
      {
        file: MIGRATION,
        find: 'constraint pk_programmes primary key (tenant_id, id),',
        replace:
          'constraint pk_programmes primary key (tenant_id, id), constraint uq_programmes_id unique (id),',
      },
    ],
    caughtBy: 'a row below a parent of somebody else’s',
    migrates: true,
  },
  {
    test: 'T7',
    bug: 'the entity is the answer',
    file: 'apps/server/src/api/profile/profile.response.ts',
    find: '    id: profile.id,\n    version: profile.version,',
    replace: '    ...(profile as object),\n    id: profile.id,\n    version: profile.version,',
    caughtBy: 'every operation shows every role',
  },
  {
    test: 'T7',
    bug: 'whatever a body holds is stored',
    quick: true,
    file: 'libs/organizations/src/profile.repository.ts',
    find: 'const told = MUTABLE.filter((key) => input[key] !== undefined).map((key) => {',
    replace:
      'const told = [...MUTABLE, "verifiedAt" as never].filter((key) => input[key] !== undefined).map((key) => {',
    and: [
      {
        file: 'apps/server/src/http/validate-body.ts',
        find: '  whitelist: true,\n  forbidNonWhitelisted: true,\n',
        replace: '',
      },
    ],
    caughtBy: 'no field of the server’s is set',
  },
  {
    test: 'T10',
    bug: 'a token that is bound to no session',
    file: 'libs/access/src/csrf.ts',
    find: 'return timingSafeEqual(xor(bytes.subarray(0, SIZE), bytes.subarray(SIZE)), secret);',
    replace: 'return xor(bytes.subarray(0, SIZE), bytes.subarray(SIZE)).length === secret.length;',
    caughtBy: 'refuses the token of another session',
  },
  {
    test: 'T10',
    bug: 'the origin is not looked at',
    quick: true,
    file: 'apps/server/src/http/access.guard.ts',
    find: 'if (origin === undefined) return true;',
    replace: 'if (origin !== "") return true;',
    caughtBy: 'refuses a foreign origin',
  },
  {
    test: 'T30',
    bug: 'free filters: the scan reads exact values',
    file: 'libs/matching/src/match-index.ts',
    find: 'return this.overlays.get(funder) ?? this.disclosed;',
    replace:
      'return { store: this.exact.store, overlay: funder ? null : null, facts: this.disclosed.facts };',
    caughtBy: 'isolate nobody',
  },
  {
    test: 'T37',
    spec: 'proof/t37-keyboard',
    bug: 'a button out of reach of the keyboard',
    file: 'apps/server/src/pages/sign-in/sign-in.hbs',
    find: '<button class="btn btn-primary" type="submit">{{t "signIn.submit"}}',
    replace: '<button class="btn btn-primary" type="submit" tabindex="-1">{{t "signIn.submit"}}',
    caughtBy: 'signs in',
  },
];

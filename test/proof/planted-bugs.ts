/** A bug put into a copy of the project, and the test that must then fail on an assertion of its own. */
export interface PlantedBug {
  /** Name of the proof, as in `T18`; or of what `spec` proves. */
  readonly test: string;
  /** The spec, where it is no proof of the catalogue: a part of its path. */
  readonly spec?: string;
  readonly bug: string;
  readonly file: string;
  /** Must stand exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** A part of the title of the test that must fail. */
  readonly caughtBy: string;
  /** The bug is in a migration: the copy needs a database of its own. */
  readonly migrates?: true;
}

const MIGRATION = 'libs/database/src/migrations/1700000000000-foundation.ts';

export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    test: 'T4',
    bug: 'row security of a migration is not forced',
    file: MIGRATION,
    find: 'alter table ${table} force row level security;',
    replace: '',
    caughtBy: 'finds nothing after all migrations',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'actor set for the session, not for the transaction',
    file: 'libs/database/src/database.ts',
    find: `set_config('app.tenant', $3, true)`,
    replace: `set_config('app.tenant', $3, false)`,
    caughtBy: 'on a pooled connection',
  },
  {
    test: 'T5',
    bug: 'policy is true',
    file: MIGRATION,
    find: 'create policy match_snapshots_read on match_snapshots for select to app_user using (tenant_id = app_tenant());',
    replace: 'create policy match_snapshots_read on match_snapshots for select to app_user using (true);',
    caughtBy: 'match_snapshots',
    migrates: true,
  },
  {
    test: 'T5',
    bug: 'everybody signed in reads password hashes',
    file: MIGRATION,
    find: `create policy credentials_read on credentials for select to app_user using (app_system() = 'login');`,
    replace: `create policy credentials_read on credentials for select to app_user using (app_person() is not null);`,
    caughtBy: 'credentials',
    migrates: true,
  },
  {
    test: 'forgery',
    spec: 'e2e/forged-writes',
    bug: 'a token that is bound to no session',
    file: 'libs/access/src/csrf.ts',
    find: 'return timingSafeEqual(xor(bytes.subarray(0, SIZE), bytes.subarray(SIZE)), secret);',
    replace: 'return xor(bytes.subarray(0, SIZE), bytes.subarray(SIZE)).length === secret.length;',
    caughtBy: 'a token of another session',
  },
  {
    test: 'forgery',
    spec: 'e2e/forged-writes',
    bug: 'the origin is not looked at',
    file: 'apps/server/src/http/access.guard.ts',
    find: 'if (origin === undefined) return true;',
    replace: 'if (origin !== "") return true;',
    caughtBy: 'a foreign origin',
  },
  {
    test: 'disclosure',
    spec: 'e2e/protected-nonprofits',
    bug: 'a funder taken for HIP',
    file: 'libs/matching/src/circle.ts',
    find: `if (actor.tenantKind === 'hip')`,
    replace: `if (actor.tenantKind !== 'nonprofit')`,
    caughtBy: 'holds a name or an id',
  },
  {
    test: 'disclosure',
    spec: 'e2e/protected-nonprofits',
    bug: 'protected nonprofits are disclosed whole',
    file: 'libs/disclosure/src/core/disclose-profile.ts',
    find: `if (seesIdentity(row.safety, 'funder')) return [row];`,
    replace: 'if (rows.length > 0) return [row];',
    caughtBy: 'the map counts only',
  },
  {
    test: 'disclosure',
    spec: 'e2e/protected-nonprofits',
    bug: 'descriptions shared by two only',
    file: 'libs/disclosure/src/core/coarsen-profiles.ts',
    find: 'SMALLEST_GROUP = 5',
    replace: 'SMALLEST_GROUP = 2',
    caughtBy: 'shared by at least five',
  },
  {
    test: 'disclosure',
    spec: 'e2e/protected-nonprofits',
    bug: 'ties in the order of ids',
    file: 'libs/matching/src/match.service.ts',
    find: 'compareIds(one.handle, other.handle)',
    replace: 'compareIds(one.id, other.id)',
    caughtBy: 'the order of their ties',
  },
  {
    test: 'disclosure',
    spec: 'e2e/imports',
    bug: 'an import loosens protection',
    file: 'libs/organizations/src/import-nonprofits.service.ts',
    find: 'safety: stricter(row.safety, known.safety)',
    replace: 'safety: row.safety',
    caughtBy: 'more protection',
  },
  {
    test: 'T18',
    bug: 'profile written without looking at its version',
    file: 'libs/organizations/src/profile.repository.ts',
    find: `'tenant_id = :tenantId and version = :seenVersion'`,
    replace: `'tenant_id = :tenantId'`,
    caughtBy: 'of a profile',
  },
  {
    test: 'T18',
    bug: 'programme written without looking at its version',
    file: 'libs/matching/src/programme.repository.ts',
    find: 'where tenant_id = $1 and id = $2 and version = $3`',
    replace: 'where tenant_id = $1 and id = $2 and $3::int is not null`',
    caughtBy: 'of a programme',
  },
  {
    test: 'T1',
    bug: 'controller method without a rule',
    file: 'apps/server/src/api/map/map.controller.ts',
    find: `  @RequirePermission('map:read')\n`,
    replace: '',
    caughtBy: 'starts, because every route has a rule',
  },
  {
    test: 'T1',
    bug: 'one more open route',
    file: 'apps/server/src/api/session/session.controller.ts',
    find: `@RequirePermission('session:own')\n  @Get()`,
    replace: '@Public()\n  @Get()',
    caughtBy: 'leaves open what the checked-in list says',
  },
  {
    test: 'T33',
    bug: 'cells are not neutralised',
    file: 'libs/rendering/src/core/csv.ts',
    find: 'quoted(neutraliseCell(cell))',
    replace: 'quoted(cell)',
    caughtBy: 'neutralises every text of the lists as files: es',
  },
  {
    test: 'T33',
    bug: 'a name goes into a page unescaped',
    file: 'apps/server/src/pages/nonprofits/_results.hbs',
    find: '<a href="{{safeUrl url}}">{{label}}</a>',
    replace: '<a href="{{safeUrl url}}">{{{label}}}</a>',
    caughtBy: 'shows every text as it is in the lists',
  },
  {
    test: 'T34',
    bug: 'the message of an error is logged',
    file: 'apps/server/src/http/app-log.ts',
    find: 'kind: error.constructor.name,',
    replace: 'kind: error.constructor.name, message: error.message,',
    caughtBy: 'canaries at depth 1',
  },
  {
    test: 'T34',
    bug: 'the address of a request is logged',
    file: 'apps/server/src/http/request-trace.ts',
    find: `(request as { route?: { path?: string } }).route?.path ?? 'none'`,
    replace: 'request.originalUrl',
    caughtBy: 'requests by: visitor',
  },
  {
    test: 'T35',
    bug: 'a handler throws',
    file: 'apps/server/src/api/map/map.controller.ts',
    find: 'return toMapResponse(',
    replace: `if (actor) throw new Error('planted'); return toMapResponse(`,
    caughtBy: 'accepts a right request: GET /api/v1/map',
  },
  {
    test: 'T35',
    bug: 'an answer says more than is described',
    file: 'apps/server/src/api/session/session.response.ts',
    find: 'role: actor.role,',
    replace: 'role: actor.role, personId: actor.personId,',
    caughtBy: 'accepts a right request: GET /api/v1/session',
  },
  {
    test: 'T36',
    bug: 'one route without the headers',
    file: 'apps/server/src/configure-app.ts',
    find: 'app.use(securityHeaders(config));',
    replace: `app.use((request, response, next) => request.path === '/health/live' ? next() : securityHeaders(config)(request, response, next));`,
    caughtBy: 'on every route for: visitor',
  },
  {
    test: 'T36',
    bug: 'styles may be written into pages',
    file: 'apps/server/src/http/security-headers.ts',
    find: `styleSrc: ["'self'"]`,
    replace: `styleSrc: ["'self'", "'unsafe-inline'"]`,
    caughtBy: 'on an unknown page',
  },
  {
    test: 'T37',
    bug: 'labels of fields removed',
    file: 'apps/server/src/pages/shared/_text-field.hbs',
    find: '<label class="form-label" for="{{id}}">',
    replace: '<label class="form-label">',
    caughtBy: 'pages for: visitor',
  },
  {
    test: 'T38',
    bug: 'package with an install script',
    file: 'package-lock.json',
    find: `"node_modules/zod": {\n`,
    replace: `"node_modules/zod": {\n      "hasInstallScript": true,\n`,
    caughtBy: 'runs no install script that is not listed',
  },
  {
    test: 'T38',
    bug: 'secret in a source file',
    file: 'libs/config/src/config.ts',
    find: 'export class ConfigError extends Error {}',
    replace: `export class ConfigError extends Error {}\nexport const apiKey = '${'q7Zk29fL'}x0Vb83mTn5Rw';`,
    caughtBy: 'holds no secret',
  },
];

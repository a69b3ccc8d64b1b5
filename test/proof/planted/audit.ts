import type { PlantedBug } from './planted-bug';

export const auditBugs: readonly PlantedBug[] = [
  {
    test: 'T23',
    spec: 'heads-mail.db-spec',
    bug: 'the mail tells of the first line instead of the latest',
    file: 'libs/audit/src/heads/heads-mail.ts',
    find: 'this.folder.lines().at(-1)',
    replace: 'this.folder.lines().at(0)',
    caughtBy: 'sends the fingerprint of the latest line',
  },
  {
    test: 'T23',
    bug: 'the chain is verified alone',
    file: 'libs/audit/src/verify/verify-chains.ts',
    find: 'this.outside.get(tenantId) ?? NO_HEADS',
    replace: 'NO_HEADS',
    caughtBy: 'finds every: rewrite all',
  },
  {
    test: 'T23',
    bug: 'the time is left out of what is hashed',
    file: 'libs/audit/src/core/chain/chain-walk.ts',
    find: 'if (this.digest(rowText(row)) !== row.hash)',
    replace: 'if (this.digest(rowText(row)) === "")',
    caughtBy: 'finds every: back-date',
  },
  {
    test: 'T22',
    bug: 'a refusal is recorded after the answer',
    file: 'apps/server/src/http/error.filter.ts',
    find: 'await this.recordRefusal(request, problem);',
    replace: 'setTimeout(() => void this.recordRefusal(request, problem), 200);',
    caughtBy: 'has every row when the answer arrives',
  },
  {
    test: 'T22',
    bug: 'a look is recorded after the answer',
    file: 'libs/matching/src/sightings.ts',
    find: 'await this.database.asActor(actor, (tx) => this.recordIn(tx, actor, circle, seen, where));',
    replace:
      'setTimeout(() => void this.database.asActor(actor, (tx) => this.recordIn(tx, actor, circle, seen, where)).catch(() => undefined), 200);',
    caughtBy: 'has every row when the answer arrives',
  },
  {
    test: 'T22',
    bug: 'every seventh change of a profile is not recorded',
    file: 'libs/organizations/src/profile.service.ts',
    find: 'await recordAudit(tx, actor, {',
    replace: 'if (row.version % 7 !== 0) await recordAudit(tx, actor, {',
    caughtBy: 'has as many rows as operations',
  },
];

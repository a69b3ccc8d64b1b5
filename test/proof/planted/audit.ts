import type { PlantedBug } from './planted-bug';

export const auditBugs: readonly PlantedBug[] = [
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
];

import type { PlantedBug } from './planted-bug';

const CLOSING = 'libs/grants/src/awards/closing';

/** Bugs in how an award is paused, closed and ended. */
export const awardEndingBugs: readonly PlantedBug[] = [
  {
    test: 'T18',
    spec: `${CLOSING}/award-turns`,
    bug: 'award turned past the version that was seen',
    file: `${CLOSING}/award-turn.service.ts`,
    find: 'moveAward(tx, { tenantId, id, seenVersion }, next)',
    replace: 'moveAward(tx, { tenantId, id, seenVersion: award.version }, next)',
    caughtBy: 'are for who runs calls there, from what was seen',
  },
];

import type { PlantedBug } from './planted-bug';

/** Bugs in what a nonprofit says of its authorisation as a donee. */
export const doneeBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    bug: 'authorisation of a donee read by any funder',
    file: 'libs/database/src/migrations/1763883000000-donee-facts.ts',
    find: 'or app_knows_pair(app_tenant(), tenant_id));',
    replace: `or app_tenant_kind() = 'funder');`,
    caughtBy: 'donee_facts',
    migrates: true,
  },
  {
    test: 'T7',
    spec: 'libs/grants/src/diligence/donee',
    bug: 'letter of a donee told to a funder that does not know its name',
    file: 'libs/grants/src/diligence/diligence.service.ts',
    find: 'letter: card?.named ? facts.letter : null',
    replace: 'letter: facts.letter',
    caughtBy: 'never its number where the name is not known',
    quick: true,
  },
];

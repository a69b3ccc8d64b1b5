import type { PlantedBug } from './planted-bug';

const SPEC = 'libs/grants/src/scenarios/scenarios';
const PROBLEM = 'libs/grants/src/core/scenarios/scenario-problem.ts';
const MIGRATION = 'libs/database/src/migrations/1763903000000-scenarios.ts';
const OF_LISTS = 'libs/database/src/migrations/1763911000000-scenarios-of-shortlists.ts';
const SERVICE = 'libs/grants/src/scenarios/scenario.service.ts';

/** Bugs in scenarios, and in the allocation that they ask for. */
export const scenarioBugs: readonly PlantedBug[] = [
  {
    test: 'T3',
    spec: SPEC,
    bug: 'another funder reads a scenario',
    file: OF_LISTS,
    find: `create policy scenarios_read on scenarios for select to app_user using (
  tenant_id = app_tenant() and app_runs_calls() and (exists (select from calls c
    where c.tenant_id = scenarios.tenant_id and c.id = call_id) or app_keeps_shortlist(tenant_id, shortlist_id)));`,
    replace: `create policy scenarios_read on scenarios for select to app_user using (app_runs_calls());`,
    caughtBy: 'are their own organisation’s, of who stepped back from none of their candidates',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'a scenario is read by who stepped back from one of its candidates',
    file: 'libs/grants/src/scenarios/own-scenario.ts',
    find: 'if (!scenario?.isWhole || ',
    replace: 'if (!scenario || ',
    caughtBy: 'are their own organisation’s, of who stepped back from none of their candidates',
    quick: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'a scenario keeps the state of a protected nonprofit',
    file: 'libs/grants/src/scenarios/candidates.ts',
    find: `circle.audience === 'hip' || facts.safety !== 'protected'`,
    replace: `circle.audience === 'hip' || facts.id !== ''`,
    caughtBy: 'count a protected nonprofit to no state, whatever is known of it',
    quick: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'another funder’s shortlist feeds a scenario',
    file: OF_LISTS,
    find: `select exists (select from shortlist_entries e
    where e.tenant_id = tenant and e.shortlist_id = shortlist and e.id = entry and e.nonprofit_id = nonprofit)`,
    replace: 'select num_nonnulls(tenant, shortlist, entry, nonprofit) = 4',
    caughtBy: 'of a shortlist are fed by that list of their own funder alone',
    migrates: true,
  },
  {
    test: 'T25',
    spec: SPEC,
    bug: 'a scenario of a shortlist shows the alias of whom its line shows no more',
    file: 'libs/matching/src/shortlists/shortlist-sights.ts',
    find: 'facts: factsOfEntry(circle, entry, now),',
    replace: 'facts: circle.view.facts.get(entry.nonprofitId) ?? null,',
    caughtBy: 'of a shortlist show whom its lines show on the day of reading',
    quick: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'a result that is there is written over',
    file: MIGRATION,
    find: `using (app_system() = 'matcher' and state = 'waiting')`,
    replace: `using (app_system() = 'matcher')`,
    and: [
      {
        file: MIGRATION,
        find: `when (old.decision_id is not null or (old.state <> 'waiting'`,
        replace: `when (old.decision_id is not null or (old.state = 'failed'`,
      },
    ],
    caughtBy: 'never change: not their inputs, not their result',
    migrates: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'a lock is ignored',
    file: PROBLEM,
    find: `lockedIn: locked('in'),`,
    replace: 'lockedIn: new Set(),',
    caughtBy: 'keep locks, also where a better choice does without',
    quick: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'the budget is asked in hundredths, the amounts are not',
    file: PROBLEM,
    find: 'budget: units(budgetMinor),',
    replace: 'budget: Number(budgetMinor),',
    caughtBy: 'are worked out once, the optimum beside the list, and come out the same again',
    quick: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'a floor is taken for a cap',
    file: 'libs/matching/src/core/allocation/portfolio-model.ts',
    find: `low: limit.side === 'floor' ? Math.ceil(cents(limit.amount) / unit) : -Infinity,`,
    replace: `low: limit.side === 'cap' ? 0 : -Infinity,`,
    caughtBy: 'say which limit gives way, and how far, and make the copy in which it does',
    quick: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'what one more unit buys is asked under the same budget',
    file: 'libs/matching/src/core/allocation/allocate.ts',
    find: 'budget: problem.budget + ONE_MORE }',
    replace: 'budget: problem.budget }',
    caughtBy: 'are worked out once, the optimum beside the list, and come out the same again',
    quick: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'what a scenario chose is put up again',
    file: SERVICE,
    find: `if (scenario.decisionId !== null) throw new DomainError('conflict', 'scenario-proposed-already');`,
    replace: '',
    caughtBy: 'become a list that somebody else approves as it stands, once, and no answer before',
    quick: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'what a scenario chose is decided without anybody’s approval',
    file: SERVICE,
    find: `      await recordScenario(tx, person, id, 'scenario.proposed');`,
    replace: `      await tx.query("update decisions set status = 'decided', decided_at = now() where id = $1", [decisionId]);
      await recordScenario(tx, person, id, 'scenario.proposed');`,
    and: [
      {
        file: 'libs/database/src/migrations/1763860000000-reviews-hold.ts',
        find: `(status = 'proposed' and proposed_by = app_person()) or status = 'withdrawn'`,
        replace: `(status = 'proposed' and proposed_by = app_person()) or status <> 'proposed'`,
      },
    ],
    caughtBy: 'become a list that somebody else approves as it stands, once, and no answer before',
    migrates: true,
  },
];

import type { PlantedBug } from './planted-bug';

const SPENDINGS = 'libs/database/src/migrations/1763881000000-award-spendings.ts';
const BUDGET = 'libs/ledger/src/budget/budget';

const REGRANTS = 'libs/database/src/migrations/1763881000100-regrants.ts';
const SOURCES = 'libs/grants/src/awards/sources/sources';

/** Bugs in what was planned and spent of awards. */
export const budgetBugs: readonly PlantedBug[] = [
  {
    test: 'T5',
    spec: BUDGET,
    bug: 'spending of another nonprofit’s award',
    file: SPENDINGS,
    find: `where w.tenant_id = tenant and w.id = award and w.nonprofit_id = nonprofit
    and w.state in`,
    replace: `where w.tenant_id = tenant and (w.id = award or w.nonprofit_id = nonprofit)
    and w.state in`,
    caughtBy: 'is kept by PostgreSQL itself',
    migrates: true,
  },
  {
    test: 'T5',
    spec: BUDGET,
    bug: 'requirement of another award answered',
    file: 'libs/ledger/src/budget/own-spending.service.ts',
    find: 'if (requirementId === null) return;',
    replace: 'return;',
    and: [
      { file: SPENDINGS, find: 'r.id = requirement and r.award_id = award', replace: 'r.id = requirement' },
    ],
    caughtBy: 'answers a requirement of its own award, and no other',
    migrates: true,
  },
  {
    test: 'T13',
    spec: BUDGET,
    bug: 'correction that edits in place',
    file: 'libs/ledger/src/budget/own-spending.service.ts',
    find: `return this.add(tx, person, award, input, wrong.id);`,
    replace: `await tx.query(\`delete from award_spendings where id = $1\`, [wrong.id]);
      return this.add(tx, person, award, input, null);`,
    and: [
      {
        file: SPENDINGS,
        find: 'grant select, insert, update (state, answer, decided_by, decided_at) on award_spendings',
        replace: 'grant select, insert, update, delete on award_spendings',
      },
    ],
    caughtBy: 'is corrected by saying it anew, once',
    migrates: true,
  },
  {
    test: 'T13',
    spec: BUDGET,
    bug: 'amounts of spending that the funder can change',
    file: SPENDINGS,
    find: 'update (state, answer, decided_by, decided_at) on award_spendings',
    replace: 'update on award_spendings',
    caughtBy: 'is kept by PostgreSQL itself',
    migrates: true,
  },
  {
    test: 'T13',
    spec: BUDGET,
    bug: 'correction counted beside what it corrects',
    file: 'libs/ledger/src/core/budget/spending.ts',
    find: 'return kept.filter(({ id }) => !replaced.has(id));',
    replace: 'return replaced.size > 0 ? kept : kept;',
    caughtBy: 'is corrected by saying it anew, once',
  },
  {
    test: 'T14',
    spec: SOURCES,
    bug: 'sum of what is given on unchecked',
    file: REGRANTS,
    find: 'select s.amount_minor >= coalesce(sum(public.app_at_rate(d.amount_minor, d.source_rate)), 0)',
    replace:
      'select s.amount_minor >= 0 or 0 < coalesce(sum(public.app_at_rate(d.amount_minor, d.source_rate)), 0)',
    caughtBy: 'is never more than its source, drafts counted',
    migrates: true,
  },
  {
    test: 'T14',
    spec: SOURCES,
    bug: 'givers at the same moment not asked one after another',
    file: REGRANTS,
    find: `    perform pg_advisory_xact_lock(hashtextextended('source ' || new.source_tenant_id || new.source_award_id, 0));
`,
    replace: `    perform pg_sleep(0.05);
`,
    caughtBy: 'is never more than its source, though many give it on at once',
    migrates: true,
  },
  {
    test: 'T13',
    spec: SOURCES,
    bug: 'chain counted twice',
    file: REGRANTS,
    find: '      sum(w.amount_minor - app_given_on(w.tenant_id, w.id)),',
    replace: '      sum(w.amount_minor)::numeric,',
    caughtBy: 'whether by who gave first or by who was given last',
    migrates: true,
  },
  {
    test: 'T19',
    spec: SOURCES,
    bug: 'source that can be named after the approval',
    file: REGRANTS,
    find: 'else jsonb_build_array(a.source_tenant_id, a.source_award_id, a.source_rate) end)',
    replace: `else '[]'::jsonb end)`,
    caughtBy: 'stays as it was approved',
    migrates: true,
  },
];

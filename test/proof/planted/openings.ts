import type { PlantedBug } from './planted-bug';

const MIGRATION = 'libs/database/src/migrations/1763882000000-openings.ts';
const SPEC = 'libs/ledger/src/openings/openings';
const GROUND = 'libs/ledger/src/openings/own-opening.ts';
const APPROVAL = 'libs/ledger/src/openings/opening-approval.service.ts';

/** Bugs in past grants that enter the books. */
export const openingBugs: readonly PlantedBug[] = [
  {
    test: 'T13',
    bug: 'books begin a second time',
    file: MIGRATION,
    find: 'create unique index uq_ledger_transactions_begun',
    replace: 'create index uq_ledger_transactions_begun',
    caughtBy: 'has no counterexample',
    migrates: true,
  },
  {
    test: 'T13',
    spec: SPEC,
    bug: 'an opening doubles the books of an award that began by itself',
    file: MIGRATION,
    find: `on ledger_transactions (tenant_id, award_id) where kind in ('award', 'opening');`,
    replace: `on ledger_transactions (tenant_id, award_id) where kind = 'opening';`,
    caughtBy: 'begin the books of an award once',
    migrates: true,
  },
  {
    test: 'T13',
    spec: SPEC,
    bug: 'a grant that is in the books is offered again',
    file: GROUND,
    find: 'const opened = await openedKeys(tx, tenantId);',
    replace: 'const opened = new Set([...(await openedKeys(tx, tenantId))].slice(0, 0));',
    caughtBy: 'become awards with books when a second person approves',
  },
  {
    test: 'T13',
    spec: SPEC,
    bug: 'what is taken back stays in the books',
    file: APPROVAL,
    find: 'for (const grant of grants) await undo(tx, person, grant, dayInMexico(at));',
    replace: 'if (grants.length === 0) await undo(tx, person, grants[0]!, dayInMexico(at));',
    caughtBy: 'are taken back as a whole',
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'who proposed past grants approves them',
    file: 'libs/permissions/src/core/permissions/ledger.ts',
    find: `rules: ['all-programmes', 'another-person', 'recent-proof'],`,
    replace: `rules: ['all-programmes', 'recent-proof'],`,
    caughtBy: 'become awards with books when a second person approves',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'an award is brought that nobody approved',
    file: MIGRATION,
    find: 'and app_has_met(nonprofit_id) and app_opening_brings(awards));',
    replace: 'and app_has_met(nonprofit_id));',
    caughtBy: 'cannot be changed, approved or brought past the application',
    migrates: true,
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'who keeps books reads what others gave',
    file: MIGRATION,
    find: 'for select to app_user using (app_gave(tenant_id, funder_id));',
    replace: 'for select to app_user using (app_keeps_books());',
    caughtBy: 'are of the own organisation alone',
    migrates: true,
  },
  {
    test: 'T3',
    spec: SPEC,
    bug: 'a grant on record tells who is in Puente',
    file: 'libs/ledger/src/openings/opening.service.ts',
    find: `Promise<OpeningPreview> {
    const person = requirePermission(actor, 'opening:propose');
    const circle = await this.circles.of(person);`,
    replace: `Promise<OpeningPreview> {
    const person = requirePermission(actor, 'opening:propose');
    const circle = await this.circles.of({ ...person, tenantKind: 'hip' });`,
    caughtBy: 'tell nobody who is in Puente',
  },
];

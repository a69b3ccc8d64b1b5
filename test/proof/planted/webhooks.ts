import type { PlantedBug } from './planted-bug';

export const webhookBugs: readonly PlantedBug[] = [
  {
    test: 'T26',
    spec: 'libs/webhooks/src/webhooks',
    bug: 'addresses behind a name not looked at',
    file: 'libs/webhooks/src/webhook-sender.ts',
    find: `found?.some(({ address }) => !this.mayCall(address))`,
    replace: `found?.some(() => false)`,
    caughtBy: 'nothing of this machine is called',
    quick: true,
  },
  {
    test: 'T26',
    spec: 'libs/grants/src/announcements/announcements',
    bug: 'funder told of what is under seal',
    file: 'libs/grants/src/announcements/webhook-announce.handler.ts',
    find: `sealedUntil !== null && sealedUntil > this.clock.now()`,
    replace: `sealedUntil !== null && sealedUntil > sealedUntil`,
    caughtBy: 'of a sealed call it hears when the call is over',
    quick: true,
  },
  {
    test: 'T5',
    bug: 'addresses of own systems shown to everybody of the organisation',
    file: 'libs/database/src/migrations/1763855000000-webhooks.ts',
    find: `create policy webhooks_read on webhooks for select to app_user using (
  (tenant_id = app_tenant() and app_manages_people())`,
    replace: `create policy webhooks_read on webhooks for select to app_user using (
  (tenant_id = app_tenant())`,
    caughtBy: 'webhooks',
    migrates: true,
  },
  {
    test: 'T5',
    spec: 'libs/grants/src/calendar/calendar',
    bug: 'calendar forgets to which programmes somebody is assigned',
    file: 'libs/grants/src/calendar/calendar.service.ts',
    find: `...{ kind: 'person', personId, tenantId, tenantKind, roles, programmes },`,
    replace: `...{ kind: 'person', personId, tenantId, tenantKind, roles, programmes: programmes && null },`,
    caughtBy: 'says nothing of a programme that somebody is not assigned to',
    quick: true,
  },
  {
    test: 'T26',
    spec: 'libs/webhooks/src/webhooks',
    bug: 'tests of own systems without end',
    file: 'libs/webhooks/src/webhook.service.ts',
    find: 'if (sent > TESTS_PER_HOUR)',
    replace: 'if (sent > TESTS_PER_HOUR * 1_000)',
    caughtBy: 'looked after by administrators',
    quick: true,
  },
  {
    test: 'T26',
    spec: 'libs/webhooks/src/webhooks',
    bug: 'tests of an address that is removed are given back',
    file: 'libs/webhooks/src/webhook.service.ts',
    find: 'const sent = await countTest(tx, tenantId, { now, hourAgo: new Date(now.getTime() - HOUR_MS) });',
    replace: `const counted = 'select count(*)::int + 1 as sent from webhook_deliveries where tenant_id = $1';
      const [{ sent }] = (await tx.query(counted, [tenantId])) as [{ sent: number }];
      await countTest(tx, tenantId, { now, hourAgo: new Date(now.getTime() - HOUR_MS) });`,
    caughtBy: 'looked after by administrators',
    quick: true,
  },
];

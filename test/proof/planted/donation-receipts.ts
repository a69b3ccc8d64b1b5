import type { PlantedBug } from './planted-bug';

const TABLES = 'libs/database/src/migrations/1763883002000-donation-receipts.ts';
const SPEC = 'donation-receipts.db-spec';

/** Bugs in receipts of donations. */
export const donationReceiptBugs: readonly PlantedBug[] = [
  {
    test: 'T13',
    spec: SPEC,
    bug: 'receipt of a donation counted for two payments',
    file: TABLES,
    find: 'create trigger donation_receipts_counted after insert or delete on donation_receipts',
    replace: 'create trigger donation_receipts_counted after delete on donation_receipts',
    caughtBy: 'counts once, whoever pays',
    migrates: true,
  },
  {
    test: 'T31',
    bug: 'entities of a receipt are read',
    file: 'libs/documents/src/inspector/read-cfdi.ts',
    find: '  processEntities: false,',
    replace: '  processEntities: true,',
    and: [
      {
        file: 'libs/documents/src/inspector/read-cfdi.ts',
        find: `  if (DECLARED_TYPES.test(text)) throw new RefusedFile('cfdi-declares-types');\n`,
        replace: '',
      },
    ],
    caughtBy: 'as receipts of donations are read',
  },
  {
    test: 'T5',
    bug: 'receipt of a donation read by another funder',
    file: TABLES,
    find: `app_tenant() in (tenant_id, nonprofit_id) and app_sees_payment(tenant_id, payment_id, nonprofit_id, null));
create policy donation_receipts_add`,
    replace: `app_tenant_kind() in ('funder', 'nonprofit'));
create policy donation_receipts_add`,
    caughtBy: 'donation_receipts',
    migrates: true,
  },
  {
    test: 'T7',
    spec: SPEC,
    bug: 'RFC on a receipt told to who does not know the name',
    file: 'libs/ledger/src/donation-receipts/donation-receipt.service.ts',
    find: '{ ...told, issuerRfc: null, letter: null }',
    replace: 'told',
    caughtBy: 'tells whose it is to who knows the name alone',
    quick: true,
  },
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a payer was told a currency was worth on a day, and by whom. A correction is a row of its own. */
export class ExchangeRates1763871100000 implements MigrationInterface {
  name = 'ExchangeRates1763871100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [RATES, RULES]) await runner.query(step);
  }

  down(): Promise<void> {
    throw new Error('Rates that money was sent at cannot be taken back: restore a backup instead.');
  }
}

/** What a row replaces is of the same pair, day and source, and is replaced once: the last of a chain holds. */
const RATES = `
create table exchange_rates (
  tenant_id uuid not null,
  id uuid not null,
  of_currency text not null
    constraint ck_exchange_rates_of check (of_currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')),
  in_currency text not null
    constraint ck_exchange_rates_in check (in_currency in ('MXN', 'USD', 'EUR', 'CAD', 'GBP', 'CHF')),
  rated_on date not null,
  source text not null constraint ck_exchange_rates_source check (source in ('bank', 'banxico-fix', 'agreement')),
  rate numeric(18,8) not null constraint ck_exchange_rates_rate check (rate > 0),
  replaces uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  constraint pk_exchange_rates primary key (tenant_id, id),
  constraint uq_exchange_rates_same unique (tenant_id, id, of_currency, in_currency, rated_on, source),
  constraint uq_exchange_rates_replaces unique (tenant_id, replaces),
  constraint ck_exchange_rates_pair check (of_currency <> in_currency),
  constraint fk_exchange_rates_tenant foreign key (tenant_id) references organizations (id),
  constraint fk_exchange_rates_replaces foreign key (tenant_id, replaces, of_currency, in_currency, rated_on, source)
    references exchange_rates (tenant_id, id, of_currency, in_currency, rated_on, source)
);
create unique index uq_exchange_rates_first on exchange_rates (tenant_id, of_currency, in_currency, rated_on, source)
  where replaces is null;
`;

const RULES = `
alter table exchange_rates enable row level security;
alter table exchange_rates force row level security;
grant select, insert on exchange_rates to app_user;
grant select on exchange_rates to backup;
create policy exchange_rates_read on exchange_rates for select to app_user
  using ((tenant_id = app_tenant() and app_reads_books()) or app_system() = 'treasurer');
create policy exchange_rates_add on exchange_rates for insert to app_user
  with check (tenant_id = app_tenant() and app_keeps_books() and recorded_by = app_person());
`;

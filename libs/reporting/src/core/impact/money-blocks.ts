import { isMoney, type ReportCell } from '@puente/rendering/core';
import { amount, number, words, type Block, type Saying } from './impact-blocks';
import type { ImpactMaterial, MoneyLine } from './impact-material';
import { MONEY_CUTS, type MoneyCut } from './impact-money';

const LEDGER = ['ledger'];

/** The summary's strip: how many, and what was committed and paid in each currency. */
export function glance(material: ImpactMaterial, say: Saying): Block {
  const items = [
    { figure: number('awards', say.of('awards')), value: material.awards },
    { figure: number('nonprofits', say.of('nonprofits')), value: material.nonprofits },
    ...material.money.flatMap(({ currency, committed, paid }, at) => [
      { figure: amount(`committed_${at}`, `${say.of('committed')} (${currency})`), value: committed },
      { figure: amount(`paid_${at}`, `${say.of('paid')} (${currency})`), value: paid },
    ]),
  ];
  const shown = items.slice(0, MOST_METRICS).map((item) => ({ ...item, note: null, sources: LEDGER }));
  return { kind: 'metrics', id: 'glance', title: say.of('glance'), items: shown };
}

const MOST_METRICS = 12;

/** Money committed and paid: all of it, by strategy, region and group, with the rates at which it was sent. */
export function moneyBlocks(material: ImpactMaterial, say: Saying): Block[] {
  const isPublic = material.scope.audience === 'public';
  return [
    say.heading('money', 'money'),
    ...tableOf('money-total', say.of('moneyTotal'), material.money, 'currency', say),
    ...MONEY_CUTS.flatMap((cut) => cutBlocks(cut, material.cuts[cut], say)),
    ...rateBlocks(material, say),
    say.note('money-note', 'moneyNote', 'moneyOwn', ...(isPublic ? (['moneySteps'] as const) : [])),
  ];
}

function cutBlocks(cut: MoneyCut, lines: readonly MoneyLine[], say: Saying): Block[] {
  const title = say.of('moneyBy', { cut: say.of(`cut.${cut}`) });
  return [...tableOf(`money-${cut}`, title, lines, cut, say), ...chartsOf(cut, title, lines, say)];
}

function tableOf(
  id: string,
  title: string,
  lines: readonly MoneyLine[],
  cut: MoneyCut | 'currency',
  say: Saying,
): Block[] {
  const first = words('value', say.of(cut));
  const columns = [
    ...(cut === 'currency' ? [] : [first]),
    words('currency', say.of('currency')),
    amount('committed', say.of('committed')),
    amount('paid', say.of('paid')),
  ];
  const rows = lines.map(({ value, currency, committed, paid }): ReportCell[] => [
    ...(cut === 'currency' ? [] : [say.value(value)]),
    ...[currency, committed, paid],
  ]);
  return [{ kind: 'table', id, title, sources: LEDGER, columns, rows, total: null }];
}

/** One drawing a currency: two are on no common scale. */
function chartsOf(cut: MoneyCut, title: string, lines: readonly MoneyLine[], say: Saying): Block[] {
  const currencies = [...new Set(lines.map(({ currency }) => currency))];
  return currencies.flatMap((currency): Block[] => {
    const rows = lines
      .filter((line) => line.currency === currency)
      .map(({ value, committed }) => ({ label: say.value(value), value: committed }));
    if (!rows.some(({ value }) => isMoney(value))) return [];
    return [
      {
        ...{ kind: 'chart', drawing: 'bars', id: `${cut}-${currency.toLowerCase()}`, sources: LEDGER },
        ...{ title: `${title}: ${currency}`, of: say.of(cut), rows },
        measure: amount('committed', say.of('committed')),
      },
    ];
  });
}

const RATE_DIGITS = 6;

function rateBlocks({ rates }: ImpactMaterial, say: Saying): Block[] {
  if (rates.length === 0) return [];
  const columns = [
    words('pair', say.of('rate.pair')),
    { key: 'rated_on', label: say.of('rate.day'), kind: 'day' },
    words('source', say.of('rate.source')),
    { key: 'rate', label: say.of('rate.value'), kind: 'number', digits: RATE_DIGITS },
  ] as const;
  const rows = rates.map((rate): ReportCell[] => [
    ...[`${rate.of} → ${rate.in}`, rate.ratedOn, rateSource(rate.source, say)],
    Number(Number(rate.value).toFixed(RATE_DIGITS)),
  ]);
  const title = say.of('rates');
  return [{ kind: 'table', id: 'rates', title, sources: LEDGER, columns: [...columns], rows, total: null }];
}

const rateSource = (source: string, say: Saying): string => {
  if (source === 'bank' || source === 'banxico-fix') return say.of(`source.${source}`);
  return say.of('source.agreement');
};

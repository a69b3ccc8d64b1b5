import { moneyStep } from '@puente/disclosure';
import { formatMoney, type Locale } from '@puente/kernel';
import { readSubject, type EditionTable } from '@puente/portfolio';
import { say } from '../../texts';
import { dimensionLabel } from '../portfolio/all-tables';
import type { NeedAwardsView } from './need.view';

/**
 * Money of awards by state as the register let it out; null before anything could be. Nothing is added up here: neither years
 * nor currencies, nor what stands in the public record.
 */
export function needAwards(tables: readonly EditionTable[], locale: Locale): NeedAwardsView | null {
  const rows = tables.flatMap(({ subject, cells }) => {
    const { currency, year } = readSubject(subject);
    return cells.map(({ key, value }) => ({
      place: dimensionLabel('state', key[0]!, locale),
      when: year,
      committed:
        value === null
          ? say(locale, 'map.kept')
          : formatMoney({ minor: BigInt(value) * moneyStep(currency), currency }, locale),
    }));
  });
  return rows.length === 0 ? null : { rows };
}

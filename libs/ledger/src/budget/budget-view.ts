import type { Tx } from '@puente/database';
import type { AwardState, AwardTerms } from '@puente/grants';
import { budgetStanding, shiftRuleFor, type BudgetStanding, type ShiftRule } from '../core';
import { listShiftRules } from './shift-rule.repository';
import { listArrived, listSpendings, type SpendingRow, type SpendingSide } from './spending.repository';

/** The award whose budget is looked at, as either side knows it. */
export type BudgetedAward = Pick<
  AwardTerms,
  'title' | 'amountMinor' | 'currency' | 'support' | 'startsOn' | 'endsOn' | 'budget'
> & { readonly tenantId: string; readonly id: string; readonly state: AwardState };

/** What was planned, said to be spent and arrived, with all that was said, the last first. */
export interface BudgetView {
  readonly award: BudgetedAward;
  readonly standing: BudgetStanding;
  readonly rule: ShiftRule;
  readonly spendings: readonly SpendingRow[];
}

/** The same for both sides: nothing of it is of one side alone. */
export async function budgetView(
  tx: Tx,
  award: BudgetedAward,
  side: SpendingSide,
  own: string,
): Promise<BudgetView> {
  const spendings = await listSpendings(tx, side, own, award.id);
  const arrived = await listArrived(tx, award.tenantId, award.id);
  const rule = shiftRuleFor(award.startsOn, await listShiftRules(tx, award.tenantId));
  const receivedMinor = arrived.reduce((all, { amountMinor }) => all + amountMinor, 0n);
  const standing = budgetStanding({ award, spendings, receivedMinor, rule });
  return { award: budgeted(award), rule, spendings, standing };
}

/** Nothing else of the award: its sides know different things of it. */
const budgeted = (award: BudgetedAward): BudgetedAward => ({
  ...{ tenantId: award.tenantId, id: award.id, state: award.state, title: award.title },
  ...{ amountMinor: award.amountMinor, currency: award.currency, support: award.support },
  ...{ startsOn: award.startsOn, endsOn: award.endsOn, budget: award.budget },
});

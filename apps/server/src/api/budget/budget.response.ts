import { ApiProperty } from '@nestjs/swagger';
import { minorToDecimal } from '@puente/kernel';
import type {
  BudgetAmounts,
  BudgetView,
  SetShiftRule,
  ShiftRule,
  ShiftRules,
  SpendingRow,
} from '@puente/ledger';

class BudgetAmountsResponse {
  /** Decimal text with two places, as all amounts here. */
  budget!: string;
  spent!: string;
  accepted!: string;
  /** Below zero where more was spent. */
  left!: string;
}

class BudgetLineResponse extends BudgetAmountsResponse {
  code!: string;
  /** What came to it from other lines, or went to them; all shifts together are nothing. */
  shift!: string;
  isOver!: boolean;
}

export class BudgetRuleResponse {
  fromOn!: string;
  percent!: number;
  /** `line` or `whole`. */
  basis!: string;
}

class SpentLineResponse {
  code!: string;
  /** In the award’s currency. */
  amount!: string;
  /** In the currency that was spent. */
  spent!: string;
}

class SpendingResponse {
  id!: string;
  number!: number;
  from!: string;
  until!: string;
  @ApiProperty({ type: String, nullable: true })
  requirementId!: string | null;
  /** `stated`, `accepted` or `returned`. */
  state!: string;
  amount!: string;
  spent!: string;
  spentCurrency!: string;
  /** Units of the currency that was spent for one of the award’s, by what arrived. */
  @ApiProperty({ type: String, nullable: true })
  rate!: string | null;
  @ApiProperty({ type: [SpentLineResponse] })
  lines!: SpentLineResponse[];
  @ApiProperty({ type: String, nullable: true })
  replaces!: string | null;
  @ApiProperty({ type: String, nullable: true })
  replacedBy!: string | null;
  statedAt!: string;
  answer!: string;
  @ApiProperty({ type: String, nullable: true })
  decidedAt!: string | null;
}

export class BudgetResponse {
  awardId!: string;
  currency!: string;
  /** `restricted` or `core`; core support has one line, `whole`. */
  support!: string;
  @ApiProperty({ type: [BudgetLineResponse] })
  lines!: BudgetLineResponse[];
  whole!: BudgetAmountsResponse;
  received!: string;
  /** What arrived and was not spent. */
  unspent!: string;
  shifted!: string;
  @ApiProperty({ type: String, nullable: true })
  mayShift!: string | null;
  /** `amendment`, `beyond-award`. */
  needs!: string[];
  rule!: BudgetRuleResponse;
  @ApiProperty({ type: [SpendingResponse] })
  spendings!: SpendingResponse[];
}

export class BudgetRulesResponse {
  /** The one for awards that begin today. */
  now!: BudgetRuleResponse;
  /** The last set first. */
  @ApiProperty({ type: [BudgetRuleResponse] })
  rules!: BudgetRuleResponse[];
}

export const toBudget = ({ award, standing, rule, spendings }: BudgetView): BudgetResponse => ({
  ...{ awardId: award.id, currency: award.currency, support: award.support },
  lines: standing.lines.map((line) => ({
    ...{ code: line.code, ...amountsOf(line), shift: minorToDecimal(line.shiftMinor), isOver: line.isOver },
  })),
  whole: amountsOf(standing.whole),
  ...{ received: minorToDecimal(standing.receivedMinor), unspent: minorToDecimal(standing.unspentMinor) },
  shifted: minorToDecimal(standing.shiftedMinor),
  mayShift: standing.mayShiftMinor === null ? null : minorToDecimal(standing.mayShiftMinor),
  ...{ needs: [...standing.needs], rule: toRule(rule), spendings: spendings.map(toSpending) },
});

const amountsOf = ({ budgetMinor, spentMinor, acceptedMinor, leftMinor }: BudgetAmounts) => ({
  ...{ budget: minorToDecimal(budgetMinor), spent: minorToDecimal(spentMinor) },
  ...{ accepted: minorToDecimal(acceptedMinor), left: minorToDecimal(leftMinor) },
});

const toRule = ({ fromOn, percent, basis }: ShiftRule): BudgetRuleResponse => ({ fromOn, percent, basis });

const toSpending = (row: SpendingRow): SpendingResponse => ({
  ...{ id: row.id, number: row.number, requirementId: row.requirementId, state: row.state },
  ...{ from: row.fromMonth.slice(0, 7), until: row.untilMonth.slice(0, 7) },
  ...{ amount: minorToDecimal(row.amountMinor), spent: minorToDecimal(row.spentMinor) },
  ...{ spentCurrency: row.spentCurrency, rate: row.rate, replaces: row.replaces, replacedBy: row.replacedBy },
  lines: row.lines.map(({ code, amountMinor, spentMinor }) => ({
    ...{ code, amount: minorToDecimal(amountMinor), spent: minorToDecimal(spentMinor) },
  })),
  ...{ statedAt: row.statedAt.toISOString(), answer: row.answer },
  decidedAt: row.decidedAt?.toISOString() ?? null,
});

export const toRules = ({ now, rules }: ShiftRules): BudgetRulesResponse => ({
  ...{ now: toRule(now), rules: rules.map((rule: SetShiftRule) => toRule(rule)) },
});

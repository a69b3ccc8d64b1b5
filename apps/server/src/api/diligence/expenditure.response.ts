import { ApiProperty } from '@nestjs/swagger';
import type { ExpenditureLine, ExpenditureList } from '@puente/grants';
import { minorToDecimal, type Money } from '@puente/kernel';

class ExpenditureMoneyResponse {
  /** Decimal text with two places. */
  amount!: string;
  currency!: string;
}

class ExpenditureVisitResponse {
  on!: string;
  result!: string;
}

/** The items of one award; null and empty lists: not known. Name and address of the grantee are the funder's to add. */
export class ExpenditureLineResponse {
  awardId!: string;
  @ApiProperty({ type: String, nullable: true })
  agreedOn!: string | null;
  @ApiProperty({ type: ExpenditureMoneyResponse, nullable: true })
  amount!: ExpenditureMoneyResponse | null;
  /** What was sent until the end of the year, by currency. */
  @ApiProperty({ type: [ExpenditureMoneyResponse] })
  sent!: ExpenditureMoneyResponse[];
  purpose!: string;
  @ApiProperty({ type: ExpenditureMoneyResponse, nullable: true })
  spent!: ExpenditureMoneyResponse | null;
  @ApiProperty({ type: Boolean, nullable: true })
  diverted!: boolean | null;
  /** Days on which reports of the year were handed in. */
  reportDays!: string[];
  @ApiProperty({ type: ExpenditureVisitResponse, nullable: true })
  verification!: ExpenditureVisitResponse | null;
  /** Items that are still to be filled in. */
  missing!: string[];
}

export class ExpenditureListResponse {
  year!: number;
  @ApiProperty({ type: [ExpenditureLineResponse] })
  awards!: ExpenditureLineResponse[];
}

const toMoney = ({ minor, currency }: Money): ExpenditureMoneyResponse => ({
  amount: minorToDecimal(minor),
  currency,
});

const toLine = ({ awardedOn, amount, sent, spent, ...line }: ExpenditureLine): ExpenditureLineResponse => ({
  ...{ awardId: line.awardId, agreedOn: awardedOn, purpose: line.purpose, diverted: line.diverted },
  ...{ amount: amount && toMoney(amount), sent: sent.map(toMoney), spent: spent && toMoney(spent) },
  ...{ reportDays: [...line.reportDays], verification: line.verification, missing: [...line.missing] },
});

export const toExpenditureList = ({ year, lines }: ExpenditureList): ExpenditureListResponse => ({
  year,
  awards: lines.map(toLine),
});

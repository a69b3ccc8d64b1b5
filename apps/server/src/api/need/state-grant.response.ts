import { ApiProperty } from '@nestjs/swagger';
import type { StateGrant } from '@puente/evidence';
import { minorToDecimal } from '@puente/kernel';

/** A grant on record that names a state. */
export class StateGrantResponse {
  funder!: string;
  recipient!: string;
  description!: string;
  year!: number | null;
  currency!: string;
  /** Decimal text; null where the record gives none. */
  amount!: string | null;
  /** Its amount is in the sum of the state; else it names other places too and is in none. */
  own!: boolean;
  /** Whether the columns of places name the state, or the description or recipient does. */
  @ApiProperty({ type: String, enum: ['columns', 'words'] })
  placedBy!: StateGrant['basis'];
}

export function toStateGrant({ amountMinor, isOwn, basis, ...grant }: StateGrant): StateGrantResponse {
  const amount = amountMinor === null ? null : minorToDecimal(amountMinor);
  return { ...grant, amount, own: isOwn, placedBy: basis };
}

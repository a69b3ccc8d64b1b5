import { ApiProperty } from '@nestjs/swagger';
import { minorToDecimal, type DateOnly } from '@puente/kernel';
import type {
  AddedReceipt,
  MissingReceipt,
  OwnDonationReceipt,
  PaymentReceipt,
  ReceiptForPayer,
} from '@puente/ledger';

/** What the file of a receipt says, not verified with the tax authority. */
class DonationReceiptFactsResponse {
  uuid!: string;
  version!: string;
  /** Null where the reader does not know the name of the nonprofit. */
  @ApiProperty({ type: String, nullable: true })
  issuerRfc!: string | null;
  receiverRfc!: string;
  /** Decimal text with two places. */
  total!: string;
  currency!: string;
  @ApiProperty({ type: String, nullable: true })
  exchangeRate!: string | null;
  issuedOn!: string;
  @ApiProperty({ type: String, nullable: true })
  letter!: string | null;
  letterOn!: string;
  /** By what was compared: `agrees`, `differs`, `not-stated` or `not-known`, on the day on which it was added. */
  comparison!: object;
  addedAt!: string;
  @ApiProperty({ type: String, nullable: true })
  acceptedAt!: string | null;
  acceptedReason!: string;
}

export class DonationReceiptResponse {
  /** Null: none was added. */
  @ApiProperty({ type: DonationReceiptFactsResponse, nullable: true })
  receipt!: DonationReceiptFactsResponse | null;
}

export class OwnDonationReceiptResponse extends DonationReceiptResponse {
  /** Until when one is awaited; null before the money arrived. */
  @ApiProperty({ type: String, nullable: true })
  dueOn!: string | null;
}

export class MissingReceiptResponse {
  paymentId!: string;
  awardId!: string;
  receivedOn!: string;
}

function toFacts({ totalMinor, ...receipt }: AddedReceipt | ReceiptForPayer): DonationReceiptFactsResponse {
  const { uuid, version, issuerRfc, receiverRfc, currency, exchangeRate, issuedOn, letter, letterOn } =
    receipt;
  return {
    ...{ uuid, version, issuerRfc, receiverRfc, total: minorToDecimal(totalMinor), currency, exchangeRate },
    ...{ issuedOn, letter, letterOn, comparison: receipt.comparison, addedAt: receipt.addedAt.toISOString() },
    acceptedAt: receipt.acceptedAt?.toISOString() ?? null,
    acceptedReason: receipt.acceptedReason,
  };
}

export const toOwnDonationReceipt = ({ receipt, dueOn }: OwnDonationReceipt): OwnDonationReceiptResponse => ({
  receipt: receipt && toFacts(receipt),
  dueOn: dueOn satisfies DateOnly | null,
});

export const toDonationReceipt = ({ receipt }: PaymentReceipt): DonationReceiptResponse => ({
  receipt: receipt && toFacts(receipt),
});

export const toMissingReceipt = ({
  paymentId,
  awardId,
  receivedOn,
}: MissingReceipt): MissingReceiptResponse => ({
  ...{ paymentId, awardId, receivedOn },
});

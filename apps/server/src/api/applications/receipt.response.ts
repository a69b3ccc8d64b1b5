import { ApiProperty } from '@nestjs/swagger';
import type { Answers, Receipt } from '@puente/grants';

/** The proof of what was handed in. */
export class SubmittedResponse {
  /** Ten characters to read out. */
  code!: string;
  /** Of the application's id and its answers as JSON with keys in order. */
  sha256!: string;
}

export class ReceiptResponse extends SubmittedResponse {
  signedAt!: string;
  /** What was handed in, by question. */
  @ApiProperty({ type: Object, additionalProperties: true })
  answers!: object;
}

export const toSubmitted = ({ code, sha256 }: Receipt): SubmittedResponse => ({ code, sha256 });

export function toReceipt(
  receipt: Receipt & { readonly signedAt: Date; readonly answers: Answers },
): ReceiptResponse {
  const { signedAt, answers } = receipt;
  return { ...toSubmitted(receipt), signedAt: signedAt.toISOString(), answers };
}

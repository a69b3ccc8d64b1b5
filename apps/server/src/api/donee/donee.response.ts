import { ApiProperty } from '@nestjs/swagger';
import type { AskedDonee } from '@puente/grants';
import type { DoneeDoubt, OwnDonee } from '@puente/organizations';
import { ERROR_TEXTS } from '../../http/error-texts';
import { LocaleTextResponse } from '../../http/problem.response';

export class DoneeDoubtResponse {
  code!: string;
  words!: LocaleTextResponse;
}

class DoneeFactsResponse {
  /** Null where the reader does not know the name of the nonprofit. */
  @ApiProperty({ type: String, nullable: true })
  letter!: string | null;
  @ApiProperty({ type: String, nullable: true })
  issuedOn!: string | null;
  @ApiProperty({ type: String, nullable: true })
  holdsUntil!: string | null;
  /** Null: not known. */
  @ApiProperty({ type: Boolean, nullable: true })
  fromAbroad!: boolean | null;
  /** `letter`, `sat-list` or `official-gazette`. */
  source!: string;
  checkedOn!: string;
  version!: number;
}

/** An authorisation to receive deductible donations. Puente did not ask the tax authority. */
export class DoneeResponse {
  /** Null: nothing was said. */
  @ApiProperty({ type: DoneeFactsResponse, nullable: true })
  facts!: DoneeFactsResponse | null;
  /** They warn and stop nothing. */
  @ApiProperty({ type: [DoneeDoubtResponse] })
  doubts!: DoneeDoubtResponse[];
}

export const toDoneeDoubts = (doubts: readonly DoneeDoubt[]): DoneeDoubtResponse[] =>
  doubts.map((code) => ({ code, words: ERROR_TEXTS[code]! }));

export const toDonee = ({ facts, doubts }: OwnDonee | AskedDonee): DoneeResponse => ({
  facts,
  doubts: toDoneeDoubts(doubts),
});

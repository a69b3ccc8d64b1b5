import { ApiProperty } from '@nestjs/swagger';

class FittingTitle {
  es!: string;
  en!: string;
}

class FittingCallResponse {
  id!: string;
  funder!: string;
  title!: FittingTitle;
  @ApiProperty({ type: String, nullable: true })
  closesAt!: string | null;
}

export class OutcomeResponse {
  funder!: string;
  /** `award`, `advance`, `waitlist` or `decline`. */
  outcome!: string;
  /** Why it was not selected. */
  reasons!: string[];
  note!: string;
  decidedAt!: string;
  /** Open calls whose conditions one’s own profile meets; their funders are told nothing. */
  others!: FittingCallResponse[];
}

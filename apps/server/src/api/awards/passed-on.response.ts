import { ApiProperty } from '@nestjs/swagger';

export class PassedOnResponse {
  /** What was given on before this day counts: the first of a quarter. */
  before!: string;
  /** `3-5`, `6-10` or `11-`; null where it is too few to be told. */
  @ApiProperty({ type: String, nullable: true })
  recipients!: string | null;
  /** Up to `1/4`, `1/2`, `3/4` or `4/4` of the award; null where too few received of it. */
  @ApiProperty({ type: String, nullable: true })
  share!: string | null;
}

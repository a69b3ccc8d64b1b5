import { ApiProperty } from '@nestjs/swagger';
import type { ListExposure } from '@puente/matching';

class MeasuredExposureResponse {
  @ApiProperty({ format: 'date-time' })
  measuredAt!: string;
  /** Published programmes with a list of at most 50 each, and whose they are. */
  programmes!: number;
  funders!: number;
  nonprofits!: number;
  /** Who stands on one list or more. */
  listed!: number;
  /** Places taken on all lists. */
  places!: number;
  /** listed / nonprofits, from 0 to 1. */
  coverage!: number;
  /** Gini coefficient of the number of lists over all nonprofits, from 0 (equally many) to 1 (one has all). */
  gini!: number;
}

class ExposureUnderWayResponse {
  /** Jobs in all and those that are done; 0 of 0 before the programmes are counted. */
  chunks!: number;
  done!: number;
}

export class ExposureResponse {
  /** Null before it was measured once. */
  @ApiProperty({ type: MeasuredExposureResponse, nullable: true })
  last!: MeasuredExposureResponse | null;
  @ApiProperty({ type: ExposureUnderWayResponse, nullable: true })
  underWay!: ExposureUnderWayResponse | null;
}

export const toExposure = ({ last, underWay }: ListExposure): ExposureResponse => ({
  last: last && {
    measuredAt: last.endedAt!.toISOString(),
    ...{ programmes: last.programmes, funders: last.funders },
    ...{ nonprofits: last.nonprofits, listed: last.listed, places: last.places },
    coverage: last.nonprofits === 0 ? 0 : last.listed / last.nonprofits,
    gini: last.giniMillionths / 1e6,
  },
  underWay: underWay && { chunks: underWay.chunks, done: underWay.done },
});

import { ApiProperty } from '@nestjs/swagger';
import { alertFrequencies, type AlertView } from '@puente/matching';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';

export class AlertResponse {
  id!: string;
  @ApiProperty({ type: 'string', nullable: true })
  programmeId!: string | null;
  query!: string;
  /** The saved view that it follows. */
  @ApiProperty({ type: 'string', nullable: true })
  viewId!: string | null;
  @ApiProperty({ enum: alertFrequencies })
  frequency!: string;
  nextAt!: string;
  /** When something new was told last. */
  @ApiProperty({ type: 'string', nullable: true })
  newsAt!: string | null;
  /** What was new then, as this account may know it today. */
  nonprofits!: NonprofitCardResponse[];
  /** Ids of published programmes. */
  programmes!: string[];
}

export const toAlert = (alert: AlertView): AlertResponse => ({
  ...{ id: alert.id, programmeId: alert.programmeId, query: alert.query },
  ...{ viewId: alert.viewId, frequency: alert.frequency },
  nextAt: alert.nextAt.toISOString(),
  newsAt: alert.newsAt?.toISOString() ?? null,
  nonprofits: alert.nonprofits.map(toCardResponse),
  programmes: alert.programmes.map(({ id }) => id),
});

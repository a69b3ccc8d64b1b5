import { ApiProperty } from '@nestjs/swagger';
import type { Sighted } from '@puente/disclosure';
import type { ConsentPreview, ConsentView } from '@puente/matching';
import { visibleFacts } from '../nonprofits/nonprofit.response';

/** What an audience sees of one’s own nonprofit. */
export class SightResponse {
  /** Empty where it is not named. */
  name!: string;
  /** What is shown; `null` where the audience sees nothing. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  facts!: Record<string, unknown> | null;
  /** How many protected nonprofits would fit it, itself counted; `null`: fewer than five. */
  @ApiProperty({ type: 'integer', nullable: true })
  fits!: number | null;
}

export class AudienceSightResponse extends SightResponse {
  audience!: string;
}

/** A funder to whom a consent can be given. */
export class FunderResponse {
  id!: string;
  name!: string;
}

export class VisibilityResponse {
  audiences!: AudienceSightResponse[];
  funders!: FunderResponse[];
}

export class ConsentPreviewResponse {
  now!: SightResponse;
  after!: SightResponse;
  /** The last day that a consent signed today may name. */
  latest!: string;
}

export class ConsentResponse {
  id!: string;
  classes!: string[];
  audience!: string;
  @ApiProperty({ type: 'string', nullable: true })
  funderId!: string | null;
  until!: string;
  standing!: string;
  signedAt!: string;
  @ApiProperty({ type: 'string', nullable: true })
  signedBy!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  revokedAt!: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  revokedBy!: string | null;
}

export const toSight = ({ facts, fits }: Sighted): SightResponse => ({
  name: facts?.name ?? '',
  facts: facts && visibleFacts(facts),
  fits,
});

export const toPreview = ({ now, after, latest }: ConsentPreview): ConsentPreviewResponse => ({
  now: toSight(now),
  after: toSight(after),
  latest,
});

export const toConsent = (consent: ConsentView): ConsentResponse => ({
  id: consent.id,
  classes: [...consent.classes],
  audience: consent.audience,
  funderId: consent.funderId,
  until: consent.until,
  standing: consent.standing,
  signedAt: consent.signedAt.toISOString(),
  signedBy: consent.signedBy,
  revokedAt: consent.revokedAt?.toISOString() ?? null,
  revokedBy: consent.revokedBy,
});

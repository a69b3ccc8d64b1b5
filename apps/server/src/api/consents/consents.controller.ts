import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { CONSENT_AUDIENCES } from '@puente/disclosure';
import { ConsentService } from '@puente/matching';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { AddedResponse } from '../added.response';
import { ConsentTermsDto, toTerms } from './consent.dto';
import {
  ConsentPreviewResponse,
  ConsentResponse,
  toConsent,
  toPreview,
  toSight,
  VisibilityResponse,
  type AudienceSightResponse,
} from './consent.response';

@ApiTags('consents')
@Controller('api/v1/my')
export class ConsentsController {
  constructor(@Inject(ConsentService) private readonly consents: ConsentService) {}

  /** What every funder, readers of reports and the public see of one’s own nonprofit today. */
  @RequirePermission('consent:read')
  @Get('visibility')
  @ApiProblems(401, 403)
  async visibility(@CurrentActor() actor: PersonActor): Promise<VisibilityResponse> {
    const audiences: AudienceSightResponse[] = [];
    for (const audience of CONSENT_AUDIENCES) {
      const seen = await this.consents.seen(actor, { audience, funderId: null });
      audiences.push({ audience, ...toSight(seen) });
    }
    return { audiences, funders: await this.consents.funders(actor) };
  }

  /** Every consent, the latest first, also those that have ended. */
  @RequirePermission('consent:read')
  @Get('consents')
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ConsentResponse[]> {
    return (await this.consents.list(actor)).map(toConsent);
  }

  /** What an audience sees today and what it would see; nothing is kept. */
  @RequirePermission('consent:read')
  @WithoutKey('reading')
  @Post('consents/preview')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async preview(
    @CurrentActor() actor: PersonActor,
    @Body() body: ConsentTermsDto,
  ): Promise<ConsentPreviewResponse> {
    return toPreview(await this.consents.preview(actor, toTerms(body)));
  }

  /** Signs a consent, soon after a proof of who one is. */
  @RequirePermission('consent:sign')
  @Post('consents')
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async grant(@CurrentActor() actor: PersonActor, @Body() body: ConsentTermsDto): Promise<AddedResponse> {
    return { id: await this.consents.grant(actor, toTerms(body)) };
  }

  /** Withdraws a consent, at once. */
  @RequirePermission('consent:revoke')
  @Post('consents/:id/revoke')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async revoke(@CurrentActor() actor: PersonActor, @Param('id') id: string): Promise<void> {
    await this.consents.revoke(actor, id);
  }
}

import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { WeightSuggestionService } from '@puente/grants';
import { ProgrammeService } from '@puente/matching';
import type { Response } from 'express';
import { readWeights } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { formValues } from '../shared/form-values';
import { buildWeightSuggestion } from './build-weight-suggestion';

/** What a programme's decisions say of its weights, for those who may change them. */
@PageController('programmes/:id/weights')
export class WeightSuggestionPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(WeightSuggestionService) private readonly suggestions: WeightSuggestionService,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
  ) {}

  @RequirePermission('programme:edit')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
  ): Promise<string> {
    const found = await this.suggestions.of(actor, id);
    const page = this.pages.page(request, say(localeOf(request), 'weightSuggestion.title'));
    return this.pages.show(
      request,
      'weight-suggestion/weight-suggestion',
      buildWeightSuggestion(page, found),
    );
  }

  /** Puts the weights that were shown in force, if nobody changed the programme meanwhile. */
  @RequirePermission('programme:edit')
  @Post()
  async apply(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { facts, status } = await this.programmes.get(actor, id);
    const { weights = facts.weights } = readWeights(body);
    await this.programmes.update(actor, id, seenVersion(formValues(body)), { ...facts, weights }, status);
    response.redirect(303, pageUrl(localeOf(request), `programmes/${id}/matches`));
  }
}

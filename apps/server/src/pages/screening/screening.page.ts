import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { SanctionsListService, ScreeningService } from '@puente/screening';
import type { Response } from 'express';
import { HitDecisionDto, toHitDecisionInput } from '../../api/screening/screening.dto';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { isStale } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { readHitStanding, readSanctionsForm } from '../../http/sanctions-form';
import { bodyValidation } from '../../http/validate-body';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildHit } from './build-hit';
import { buildHits } from './build-hits';
import { buildLists } from './build-lists';

@PageController('screening')
export class ScreeningPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ScreeningService) private readonly screening: ScreeningService,
    @Inject(SanctionsListService) private readonly lists: SanctionsListService,
  ) {}

  @RequirePermission('screening:read')
  @Get()
  async hits(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const standing = readHitStanding(raw);
    const queue = await this.screening.queue(actor, standing, pageNumber(raw));
    const page = this.pages.page(request, say(localeOf(request), 'screening.title'));
    return this.pages.show(request, 'screening/hits', buildHits(page, queue, standing));
  }

  @RequirePermission('screening:read')
  @Get('hits/:hit')
  hit(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('hit') id: string,
  ): Promise<string> {
    return this.hitWith(request, actor, id, emptyForm);
  }

  @RequirePermission('screening:decide')
  @Post('hits/:hit')
  async decide(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('hit') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    try {
      await this.screening.decide(actor, id, toHitDecisionInput(await readDecision(values)));
      response.redirect(303, pageUrl(localeOf(request), 'screening'));
    } catch (error) {
      const stale = isStale(error);
      const state = stale ? { values, problems: [] } : refusedForm(values, error, localeOf(request));
      response.status(stale ? 409 : 422).send(await this.hitWith(request, actor, id, state, stale));
    }
  }

  @RequirePermission('screening:read')
  @Get('lists')
  all(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    return this.listsWith(request, actor, emptyForm, null);
  }

  @RequirePermission('screening:import')
  @Post('lists')
  async take(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const values = formValues(body);
    try {
      const { added } = await this.lists.take(actor, readSanctionsForm(request, body));
      const page = await this.listsWith(request, actor, emptyForm, added ? 'taken' : 'known');
      response.status(200).send(page);
    } catch (error) {
      const state = refusedForm(values, error, localeOf(request), undefined, 'publishedOn');
      response.status(422).send(await this.listsWith(request, actor, state, null));
    }
  }

  private async hitWith(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    state: FormState,
    stale = false,
  ): Promise<string> {
    const hit = await this.screening.get(actor, id);
    const page = this.pages.page(request, say(localeOf(request), 'screening.hitTitle'));
    return this.pages.show(request, 'screening/hit', buildHit(page, hit, state, stale));
  }

  private async listsWith(
    request: PuenteRequest,
    actor: PersonActor,
    state: FormState,
    note: 'taken' | 'known' | null,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'screening.listsTitle'));
    const [lists, runs] = [await this.lists.list(actor), await this.screening.runs(actor)];
    return this.pages.show(request, 'screening/lists', buildLists(page, { lists, runs, state, note }));
  }
}

/** The form as the body of the API. */
function readDecision(values: FormValues): Promise<HitDecisionDto> {
  const body = {
    version: Number(values.version?.[0]),
    decision: values.decision?.[0] ?? '',
    reason: values.reason?.[0] ?? '',
  };
  return bodyValidation.transform(body, {
    type: 'body',
    metatype: HitDecisionDto,
  }) as Promise<HitDecisionDto>;
}

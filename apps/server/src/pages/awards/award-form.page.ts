import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AwardService, type AwardOffer } from '@puente/grants';
import { DomainError } from '@puente/kernel';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { applicationLabel } from '../reviews/review-words';
import type { FormState } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { awardInput, awardValues, offeredValues, plannedValues, placed } from './award-form-data';
import { awardUrl } from './award-words';
import { buildAwardForm, type AwardFormInput } from './build-award-form';
import { nonprofitLabel } from './build-award-list';

type Show = (state: FormState) => string;

/** The form in which the terms of an award are written and changed. */
@PageController('awards')
export class AwardFormPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AwardService) private readonly awards: AwardService,
  ) {}

  /** The form for an application; leads to the award where there is one. */
  @RequirePermission('award:edit')
  @Get('new')
  async newForm(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query('application') application = '',
  ): Promise<void> {
    const offer = await this.awards.offer(actor, String(application));
    if (offer.awardId) {
      response.redirect(303, awardUrl(localeOf(request), offer.awardId));
      return;
    }
    const values = { ...offeredValues(offer.call.facts), ...plannedValues(offer) };
    response.status(200).send(this.newPage(request, offer)({ values, problems: [] }));
  }

  @RequirePermission('award:edit')
  @Post('new')
  async draft(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query('application') application = '',
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      const id = await this.awards.draft(actor, String(application), awardInput(values));
      response.redirect(303, awardUrl(locale, id, '?done=doneDrafted'));
    };
    await orAgain({ response, locale, values }, act, async () =>
      placed(this.newPage(request, await this.awards.offer(actor, String(application)))),
    );
  }

  @RequirePermission('award:edit')
  @Get(':award/edit')
  async editForm(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    const award = await this.awards.get(actor, id);
    if (award.state !== 'draft' && award.state !== 'proposed' && award.state !== 'approved') {
      throw new DomainError('conflict', 'award-state');
    }
    return (await this.editPage(request, actor, id))({ values: awardValues(award), problems: [] });
  }

  @RequirePermission('award:edit')
  @Post(':award/edit')
  async change(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      await this.awards.change(actor, id, seenVersion(values), awardInput(values));
      response.redirect(303, awardUrl(locale, id, '?done=doneChanged'));
    };
    await orAgain({ response, locale, values }, act, async () =>
      placed(await this.editPage(request, actor, id)),
    );
  }

  private newPage(request: PuenteRequest, { applicationId, call, card }: AwardOffer): Show {
    const locale = localeOf(request);
    return this.form(request, {
      nonprofit: applicationLabel({ card, applicationId }, locale),
      call: call.facts,
      action: `${pageUrl(locale, 'awards/new')}?application=${applicationId}`,
      cancelUrl: pageUrl(locale, 'awards'),
      version: null,
    });
  }

  private async editPage(request: PuenteRequest, actor: PersonActor, id: string): Promise<Show> {
    const locale = localeOf(request);
    const award = await this.awards.get(actor, id);
    const call = await this.awards.callOf(actor, id);
    return this.form(request, {
      nonprofit: nonprofitLabel(award, locale),
      call: call && call.facts,
      action: awardUrl(locale, id, '/edit'),
      cancelUrl: awardUrl(locale, id),
      version: award.version,
    });
  }

  private form(request: PuenteRequest, input: AwardFormInput): Show {
    const title = input.version === null ? 'awardForm.newTitle' : 'awardForm.editTitle';
    const page = this.pages.page(request, say(localeOf(request), title));
    return (state) => this.pages.show(request, 'awards/form', buildAwardForm(page, state, input));
  }
}

import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AwardService, AwardSourceService } from '@puente/grants';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildAwardSource } from './build-award-source';

/** Where an organisation that gives money on says whose money it is. */
@PageController('awards/:award/source')
export class AwardSourcePage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(AwardSourceService) private readonly sources: AwardSourceService,
  ) {}

  @RequirePermission('award:edit')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    return (await this.page(request, actor, id))(emptyForm);
  }

  @RequirePermission('award:edit')
  @Post()
  async name(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const go = async (): Promise<void> => {
      const choice = { awardId: values.awardId?.[0] ?? '', rate: values.rate?.[0] ?? '' };
      await this.sources.name(actor, id, seenVersion(values), choice);
      response.redirect(303, awardUrl(locale, id));
    };
    await orAgain({ response, locale, values }, go, () => this.page(request, actor, id));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
  ): Promise<(state: FormState) => string> {
    const award = await this.awards.get(actor, id);
    const [sources, named] = [await this.sources.list(actor), await this.sources.of(actor, id)];
    const running = sources.filter((each) => each.state === 'active' || each.id === named?.awardId);
    const page = this.pages.page(request, say(localeOf(request), 'awardSource.title'));
    return (state) =>
      this.pages.show(
        request,
        'award-source/source',
        buildAwardSource(page, award, { sources: running, named }, state),
      );
  }
}

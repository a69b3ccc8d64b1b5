import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { DoneeFactsService } from '@puente/organizations';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildDonee, doneeInput } from './build-donee';

const DONE = ['doneSaid'] as const;

/** The own authorisation to receive deductible donations. */
@PageController('my/donee')
export class DoneePage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(DoneeFactsService) private readonly donee: DoneeFactsService,
  ) {}

  @RequirePermission('profile:read-own')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, done))(emptyForm);
  }

  @RequirePermission('profile:edit-own')
  @Post()
  async say(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      await this.donee.say(actor, seenVersion(values), doneeInput(values));
      response.redirect(303, pageUrl(locale, 'my/donee?done=doneSaid'));
    };
    await orAgain({ response, locale, values, field: 'letter' }, act, () => this.page(request, actor));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('donee', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'donee.title'), { flash });
    const [own, mayEdit] = [await this.donee.get(actor), holds(actor, 'profile:edit-own')];
    return (state) => this.pages.show(request, 'donee/donee', buildDonee(page, own, mayEdit, state));
  }
}

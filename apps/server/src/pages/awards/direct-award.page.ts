import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { DirectAwardService } from '@puente/grants';
import { ProgrammeService } from '@puente/matching';
import type { Response } from 'express';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { awardInput, directInput, placed } from './award-form-data';
import { awardUrl } from './award-words';
import { buildAwardForm } from './build-award-form';

/** What an address may fill in; a scenario of a shortlist says all of it. */
const ASKED = ['nonprofit', 'programmeId', 'origin', 'amount', 'currency'] as const;

const textIn = (given: unknown): string => (typeof given === 'string' ? given : '');

/** The form of an award that answers no application. */
@PageController('awards/direct')
export class DirectAwardPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(DirectAwardService) private readonly awards: DirectAwardService,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
  ) {}

  @RequirePermission('award:edit')
  @Get()
  async form(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const asked = Object.fromEntries(ASKED.map((name) => [name, [textIn(raw[name])]]));
    const values = { ...asked, support: ['restricted'] };
    return (await this.page(request, actor, textIn(raw.nonprofit)))({ values, problems: [] });
  }

  @RequirePermission('award:edit')
  @Post()
  async draft(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const direct = directInput(values);
    const act = async (): Promise<void> => {
      const id = await this.awards.draft(actor, direct, awardInput(values));
      response.redirect(303, awardUrl(locale, id, '?done=doneDrafted'));
    };
    await orAgain({ response, locale, values }, act, async () =>
      placed(await this.page(request, actor, direct.nonprofit)),
    );
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    nonprofit: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const page = this.pages.page(request, say(locale, 'awardForm.directTitle'));
    const recipients = await this.awards.recipients(actor, nonprofit);
    const programmes = await this.programmes.list(actor);
    const input = {
      ...{ nonprofit: null, call: null, version: null, direct: { recipients, programmes } },
      ...{ action: pageUrl(locale, 'awards/direct'), cancelUrl: pageUrl(locale, 'awards') },
    };
    return (state) => this.pages.show(request, 'awards/form', buildAwardForm(page, state, input));
  }
}

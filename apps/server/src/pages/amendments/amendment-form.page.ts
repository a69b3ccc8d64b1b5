import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import {
  AmendmentService,
  AwardService,
  awardTermsOf,
  type AmendmentRow,
  type AwardView,
} from '@puente/grants';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { awardInput, awardProblems, awardValues } from '../awards/award-form-data';
import { buildAwardForm } from '../awards/build-award-form';
import { nonprofitLabel } from '../awards/build-award-list';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { formValues } from '../shared/form-values';

/** The form in which new terms of an award that runs are written; the words why take the place of why it departs from a call. */
@PageController()
export class AmendmentFormPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(AmendmentService) private readonly amendments: AmendmentService,
  ) {}

  @RequirePermission('amendment:propose')
  @Get('awards/:award/amendments/new')
  async newForm(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    const award = await this.awards.get(actor, id);
    return this.form(request, award, null)({ values: begun(award), problems: [] });
  }

  @RequirePermission('amendment:propose')
  @Post('awards/:award/amendments/new')
  async propose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      const id = await this.amendments.propose(actor, award, awardInput(values), values.reason?.[0] ?? '');
      response.redirect(303, pageUrl(locale, `amendments/${id}?done=doneProposed`));
    };
    await orAgain({ response, locale, values }, act, async () =>
      this.form(request, await this.awards.get(actor, award), null),
    );
  }

  @RequirePermission('amendment:propose')
  @Get('amendments/:amendment/edit')
  async editForm(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
  ): Promise<string> {
    const row = await this.amendments.get(actor, id);
    const award = await this.awards.get(actor, row.awardId);
    const values = row.terms ? begun({ ...award, ...awardTermsOf(row.terms, award) }) : begun(award);
    return this.form(
      request,
      award,
      row,
    )({
      values: { ...values, reason: [row.reason], ...(row.askedUntil ? { endsOn: [row.askedUntil] } : {}) },
      problems: [],
    });
  }

  @RequirePermission('amendment:propose')
  @Post('amendments/:amendment/edit')
  async rewrite(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      const reason = values.reason?.[0] ?? '';
      await this.amendments.rewrite(actor, id, seenVersion(values), awardInput(values), reason);
      response.redirect(303, pageUrl(locale, `amendments/${id}?done=doneProposed`));
    };
    await orAgain({ response, locale, values }, act, async () => {
      const row = await this.amendments.get(actor, id);
      return this.form(request, await this.awards.get(actor, row.awardId), row);
    });
  }

  /** Shows refusals at the fields that they are about. */
  private form(
    request: PuenteRequest,
    award: AwardView,
    row: AmendmentRow | null,
  ): (state: FormState) => string {
    const locale = localeOf(request);
    const list = pageUrl(locale, `awards/${award.id}/amendments`);
    const page = this.pages.page(request, say(locale, 'amendments.propose'));
    const input = {
      ...{ nonprofit: nonprofitLabel(award, locale), call: null, isAmendment: true as const },
      action: row ? pageUrl(locale, `amendments/${row.id}/edit`) : `${list}/new`,
      cancelUrl: row ? pageUrl(locale, `amendments/${row.id}`) : list,
      version: row?.version ?? null,
    };
    return ({ values, problems }) => {
      const state = { values, problems: awardProblems(problems, values) };
      return this.pages.show(request, 'awards/form', buildAwardForm(page, state, input));
    };
  }
}

const begun = (award: AwardView): FormState['values'] => {
  const { version: _version, ...values } = awardValues(award);
  return values;
};

import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FirstPerson } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { Clock, isLocale, type Locale } from '@puente/kernel';
import { AdmitOrganizationService } from '@puente/organizations';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildAdmissions } from './build-admissions';

@PageController('account/admissions')
export class AdmissionsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AdmitOrganizationService) private readonly organizations: AdmitOrganizationService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @RequirePermission('organization:see-admissions')
  @Get()
  form(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.show(request, actor, emptyForm, done);
  }

  @RequirePermission('organization:admit')
  @Post()
  async admit(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    try {
      await this.carryOut(actor, values, locale);
      response.redirect(303, pageUrl(locale, 'account/admissions?done=done'));
    } catch (error) {
      const state = refusedForm(values, error, locale, undefined, 'email');
      response.status(422).send(await this.show(request, actor, state));
    }
  }

  private async carryOut(actor: PersonActor, values: FormValues, locale: Locale): Promise<void> {
    const person = firstPerson(values, locale);
    const kind = values.kind?.[0] === 'funder' ? 'funder' : 'nonprofit';
    await this.organizations.admit(actor, { kind, name: values.organization?.[0] ?? '' }, person);
  }

  private async show(
    request: PuenteRequest,
    actor: PersonActor,
    state: FormState,
    done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const flash = doneFlash('admissions', ['done'], done, locale);
    const view = buildAdmissions(
      this.pages.page(request, say(locale, 'admissions.title'), { flash }),
      state,
      {
        invitations: await this.organizations.sent(actor),
        mayAdmit: holds(actor, 'organization:admit'),
        now: this.clock.now(),
      },
    );
    return this.pages.show(request, 'admissions/admissions', view);
  }
}

function firstPerson({ email, name, locale: chosen }: FormValues, locale: Locale): FirstPerson {
  const wanted = chosen?.[0];
  return { email: email?.[0] ?? '', name: name?.[0] ?? '', locale: isLocale(wanted) ? wanted : locale };
}

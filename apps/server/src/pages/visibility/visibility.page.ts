import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import type { ConsentTerms } from '@puente/disclosure';
import { Clock, dayInMexico } from '@puente/kernel';
import { ConsentService } from '@puente/matching';
import { ProfileService } from '@puente/organizations';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildConsentForm, type ConsentDraft } from './build-consent-form';
import { buildVisibility, visibilityFlash, type Seen } from './build-visibility';
import { readTerms, termFields, type KnownFunder } from './consent-terms';
import { onlookers } from './onlookers';

const HALF_A_YEAR_MS = 182 * 86_400_000;

/** What others see of one's own nonprofit, and the consents that widen it. */
@PageController('my/visibility')
export class VisibilityPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ConsentService) private readonly consents: ConsentService,
    @Inject(ProfileService) private readonly profiles: ProfileService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @RequirePermission('consent:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const flash = visibilityFlash(done, locale);
    const page = this.pages.page(request, say(locale, 'visibility.title'), { flash });
    const consents = await this.consents.list(actor);
    const seen: Seen[] = [];
    for (const [to, onlooker] of onlookers(consents, locale)) {
      seen.push([onlooker, await this.consents.seen(actor, to)]);
    }
    const view = buildVisibility(page, seen, consents, holds(actor, 'consent:revoke'));
    return this.pages.show(request, 'visibility/visibility', view);
  }

  /** The form; with an answer to each of its questions also what signing would change. */
  @RequirePermission('consent:read')
  @Get('consent')
  async form(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<void> {
    const values = formValues(raw);
    const isAsked = values.to !== undefined || values.classes !== undefined;
    const funders = await this.consents.funders(actor);
    if (!isAsked) {
      const until = dayInMexico(new Date(this.clock.now().getTime() + HALF_A_YEAR_MS));
      const state = { ...emptyForm, values: { ...values, until: [until] } };
      return void response.send(this.render(request, funders, state, null));
    }
    try {
      const action = pageUrl(localeOf(request), 'my/visibility/consents');
      const draft = await this.draft(actor, readTerms(values, funders), action);
      response.send(this.render(request, funders, { values, problems: [] }, draft));
    } catch (error) {
      this.refuse(request, response, funders, values, error);
    }
  }

  @RequirePermission('consent:sign')
  @Post('consents')
  async sign(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const funders = await this.consents.funders(actor);
    try {
      await this.consents.grant(actor, readTerms(values, funders));
      response.redirect(303, pageUrl(localeOf(request), 'my/visibility?done=doneSigned'));
    } catch (error) {
      this.refuse(request, response, funders, values, error);
    }
  }

  @RequirePermission('consent:revoke')
  @Post('consents/:id/revoke')
  async revoke(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
  ): Promise<void> {
    await this.consents.revoke(actor, id);
    response.redirect(303, pageUrl(localeOf(request), 'my/visibility?done=doneRevoked'));
  }

  private async draft(actor: PersonActor, terms: ConsentTerms, action: string): Promise<ConsentDraft> {
    const preview = await this.consents.preview(actor, terms);
    const { safety } = await this.profiles.get(actor);
    return {
      terms,
      preview,
      isProtected: safety === 'protected',
      sign: holds(actor, 'consent:sign') ? { action, fields: termFields(terms) } : null,
    };
  }

  private refuse(
    request: PuenteRequest,
    response: Response,
    funders: readonly KnownFunder[],
    values: FormValues,
    error: unknown,
  ): void {
    const nameOf = (field: string): string => FIELDS[field] ?? field;
    const state = refusedForm(values, error, localeOf(request), nameOf);
    response.status(422).send(this.render(request, funders, state, null));
  }

  private render(
    request: PuenteRequest,
    funders: readonly KnownFunder[],
    state: FormState,
    draft: ConsentDraft | null,
  ): string {
    const page = this.pages.page(request, say(localeOf(request), 'visibility.consentTitle'));
    const view = buildConsentForm(page, funders, state, draft);
    return this.pages.show(request, 'visibility/consent', view);
  }
}

/** The form asks in one question for what the room tells apart. */
const FIELDS: Readonly<Record<string, string>> = { audience: 'to', funderId: 'to' };

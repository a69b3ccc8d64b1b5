import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OutcomeService, OwnForwardingService } from '@puente/grants';
import { Clock, dayInMexico, invalid } from '@puente/kernel';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildOutcome } from './build-outcome';

const DONE = ['doneSigned', 'doneRevoked'] as const;

/** What a funder answered to an application, for its own team, and whom else it lets read it. */
@PageController('my/applications/:application/decision')
export class ApplicationOutcomePage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OutcomeService) private readonly outcomes: OutcomeService,
    @Inject(OwnForwardingService) private readonly forwardings: OwnForwardingService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @RequirePermission('application:read-own')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    return (await this.load(request, actor, id, raw.done))({ ...emptyForm, values: chosenIn(raw) });
  }

  /** Where the form is found again that was sent before its reader proved who they are. */
  @RequirePermission('application:read-own')
  @Get('forwardings')
  async again(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
    @Query() raw: RawQuery,
  ): Promise<void> {
    await this.forwardings.list(actor, id);
    const chosen = Object.entries(chosenIn(raw)).map(
      ([name, [value = '']]) => [name, value] as [string, string],
    );
    const query = new URLSearchParams(chosen).toString();
    const at = `my/applications/${encodeURIComponent(id)}/decision${query && `?${query}`}#forwardings`;
    response.redirect(303, pageUrl(localeOf(request), at));
  }

  @RequirePermission('forwarding:sign')
  @Post('forwardings')
  async agree(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const act = async (): Promise<void> => {
      if (values.agree?.[0] !== 'yes') throw invalid([{ field: 'agree', code: 'agreement-needed' }]);
      const [toFunderId = '', until = ''] = [values.toFunderId?.[0], values.until?.[0]];
      await this.forwardings.agree(actor, id, { toFunderId, until });
      this.back(request, response, id, 'doneSigned');
    };
    const sent = { response, locale: localeOf(request), values, field: 'toFunderId' };
    await orAgain(sent, act, () => this.load(request, actor, id));
  }

  @RequirePermission('forwarding:revoke')
  @Post('forwardings/:forwarding/revoke')
  async revoke(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
    @Param('forwarding') forwarding: string,
  ): Promise<void> {
    await this.forwardings.revoke(actor, id, forwarding);
    this.back(request, response, id, 'doneRevoked');
  }

  private async load(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: RawQuery[string],
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const outcome = await this.outcomes.get(actor, id);
    const agreed = await this.forwardings.list(actor, id);
    const may = { maySign: holds(actor, 'forwarding:sign'), mayRevoke: holds(actor, 'forwarding:revoke') };
    const today = dayInMexico(this.clock.now());
    const flash = doneFlash('ownForwardings', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'applicationOutcome.title'), { flash });
    return (state) => {
      const view = buildOutcome(page, outcome, { agreed, ...may, today, state });
      return this.pages.show(request, 'applications/outcome', view);
    };
  }

  private back(request: PuenteRequest, response: Response, id: string, done: (typeof DONE)[number]): void {
    response.redirect(303, pageUrl(localeOf(request), `my/applications/${id}/decision?done=${done}`));
  }
}

/** What was chosen before a detour, from the address. */
const chosenIn = (raw: RawQuery): FormValues =>
  Object.fromEntries(
    ['toFunderId', 'until'].flatMap((name) => {
      const value = raw[name];
      return typeof value === 'string' ? [[name, [value]]] : [];
    }),
  );

import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import {
  inputOf,
  ReviewDeskService,
  ScenarioOfferService,
  ScenarioService,
  type ScenarioInput,
  type ScenarioOffer,
  type ScenarioPlace,
} from '@puente/grants';
import type { Response } from 'express';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { InPlace } from '../../http/scenario-place';
import { say } from '../../texts';
import type { FormState } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { buildScenarioForm, type FormOrigin } from './build-scenario-form';
import {
  beginningValues,
  candidatesIn,
  narrowed,
  scenarioInput,
  scenarioProblems,
  shownMost,
  usualWorth,
  withRest,
  type WorthFrom,
} from './scenario-form-data';
import { scenariosUrl } from './scenario-setting';
import { ShownScenario } from './shown-scenario';

/** The form in which a scenario is asked for, empty or as a copy of another one. */
@PageController('calls/:call/scenarios', 'shortlists/:shortlist/scenarios')
export class ScenarioFormPage extends ShownScenario {
  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(ScenarioService) scenarios: ScenarioService,
    @Inject(ReviewDeskService) desk: ReviewDeskService,
    @Inject(ScenarioOfferService) private readonly offers: ScenarioOfferService,
  ) {
    super(pages, scenarios, desk);
  }

  @RequirePermission('decision:propose')
  @Get('new')
  async newForm(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Query() { copy, worth, most }: RawQuery,
  ): Promise<string> {
    const offer = await this.offers.of(actor, place);
    const from: WorthFrom = worth === 'fit' || worth === 'reviews' ? worth : usualWorth(offer);
    const copyOf = typeof copy === 'string' && copy !== '' ? copy : null;
    const beginning = beginningValues(offer, from, await this.copied(actor, place, copyOf));
    const values = narrowed(beginning, offer, from, shownMost(typeof most === 'string' ? most : undefined));
    const count = candidatesIn(beginning, offer).length;
    const rest = copyOf && candidatesIn(values, offer).length < count ? ['1'] : [];
    const show = await this.form(request, actor, offer, { copyOf, from, count });
    return show({ values: { ...values, rest }, problems: [] });
  }

  @RequirePermission('decision:propose')
  @Post('new')
  async make(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const offer = await this.offers.of(actor, place);
    const copyOf = values.copyOf?.[0] || null;
    const from =
      values.from?.[0] === 'fit' || values.from?.[0] === 'reviews' ? values.from[0] : usualWorth(offer);
    const beginning = beginningValues(offer, from, await this.copied(actor, place, copyOf));
    const origin = { copyOf, from, count: candidatesIn(beginning, offer).length };
    if (values.narrow) {
      const shown = narrowed({ ...beginning, ...values }, offer, from, shownMost(values.most?.[0]));
      response.send((await this.form(request, actor, offer, origin))({ values: shown, problems: [] }));
      return;
    }
    const asked = values.rest ? withRest(values, beginning, offer) : values;
    const act = async (): Promise<void> => {
      const id = await this.scenarios.make(actor, place, scenarioInput(asked, offer), copyOf);
      response.redirect(303, `${scenariosUrl(locale, place, `/${id}`)}?done=doneMade`);
    };
    await orAgain({ response, locale, values, field: 'title' }, act, async () => {
      const show = await this.form(request, actor, offer, origin);
      return (state) => show({ ...state, problems: scenarioProblems(state.problems, state.values) });
    });
  }

  private async copied(
    actor: PersonActor,
    place: ScenarioPlace,
    copyOf: string | null,
  ): Promise<ScenarioInput | null> {
    if (copyOf === null) return null;
    const { scenario, lines } = await this.scenarios.get(actor, place, copyOf);
    return inputOf(scenario, lines);
  }

  private async form(
    request: PuenteRequest,
    actor: PersonActor,
    offer: ScenarioOffer,
    origin: FormOrigin,
  ): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'scenarios.new'));
    const setting = await this.setting(request, actor, offer.source);
    return (state) =>
      this.pages.show(request, 'scenarios/form', buildScenarioForm(page, offer, setting, origin, state));
  }
}

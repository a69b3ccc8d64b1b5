import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { DecisionService, ReviewDeskService } from '@puente/grants';
import type { Response } from 'express';
import { listPlace } from '../../http/list-place';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildDecision } from './build-decision';
import { buildDecisionList } from './build-decision-list';
import { decisionUrl } from './decision-words';

const DONE = ['doneProposed', 'doneChanged', 'doneApproved', 'doneWithdrawn'] as const;

interface Asked {
  readonly actor: PersonActor;
  readonly call: string;
  readonly id: string;
}

interface Sent extends Asked {
  readonly values: FormValues;
  readonly done: (typeof DONE)[number];
}

/** Lists of decisions: looked at, approved by somebody else, withdrawn. */
@PageController('calls/:call/decisions')
export class DecisionsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(DecisionService) private readonly decisions: DecisionService,
    @Inject(ReviewDeskService) private readonly desk: ReviewDeskService,
  ) {}

  @RequirePermission('decision:propose')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const place = listPlace(raw);
    const page = this.pages.page(request, say(localeOf(request), 'decisions.title'), place);
    const rows = await this.decisions.list(actor, call);
    const progress = await this.desk.progress(actor, call);
    return this.pages.show(request, 'decisions/list', buildDecisionList(page, rows, progress, place));
  }

  @RequirePermission('decision:propose')
  @Get(':decision')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('decision') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, { actor, call, id }, done))(emptyForm);
  }

  /** Approves exactly what the page showed. */
  @RequirePermission('decision:approve')
  @Post(':decision/approve')
  async approve(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('decision') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, call, id, values, done: 'doneApproved' }, async () => {
      await this.decisions.approve(actor, call, id, values.shown?.[0] ?? '');
    });
  }

  @RequirePermission('decision:propose')
  @Post(':decision/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('decision') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const sent = { actor, call, id, values: formValues(body), done: 'doneWithdrawn' } as const;
    await this.act(request, response, sent, () => this.decisions.withdraw(actor, call, id));
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { values, done, ...asked }: Sent,
    act: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await act();
      response.redirect(303, `${decisionUrl(locale, asked.call, asked.id)}?done=${done}`);
    };
    await orAgain({ response, locale, values }, go, () => this.page(request, asked));
  }

  private async page(
    request: PuenteRequest,
    { actor, call, id }: Asked,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('decisions', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'decisions.oneTitle'), { flash });
    const decision = await this.decisions.get(actor, call, id);
    const progress = await this.desk.progress(actor, call);
    return (state) => {
      const view = buildDecision(page, decision, progress, actor.personId, state);
      return this.pages.show(request, 'decisions/decision', view);
    };
  }
}

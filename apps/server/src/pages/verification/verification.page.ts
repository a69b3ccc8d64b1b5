import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { VerificationService } from '@puente/organizations';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { DecisionDto, toDecisionInput } from '../../api/verification/verification.dto';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { readQueueFilter } from '../../http/queue-filter';
import { localeOf } from '../../http/reader';
import { isStale } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { bodyValidation } from '../../http/validate-body';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildCase } from './build-case';
import { buildQueue } from './build-queue';

@PageController('verification')
export class VerificationPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(VerificationService) private readonly verification: VerificationService,
  ) {}

  @RequirePermission('verification:read')
  @Get()
  async queue(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const filter = readQueueFilter(raw);
    const page = this.pages.page(request, say(localeOf(request), 'verification.title'));
    const queue = await this.verification.queue(actor, filter, pageNumber(raw));
    const may = { readDocuments: holds(actor, 'document:read'), screen: holds(actor, 'screening:read') };
    return this.pages.show(request, 'verification/queue', buildQueue(page, queue, filter, may));
  }

  @RequirePermission('verification:read')
  @Get(':nonprofit')
  show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('nonprofit') nonprofit: string,
  ): Promise<string> {
    return this.case(request, actor, nonprofit, emptyForm);
  }

  @RequirePermission('verification:decide')
  @Post(':nonprofit')
  async decide(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('nonprofit') nonprofit: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    try {
      await this.verification.decide(actor, nonprofit, toDecisionInput(await readDecision(values)));
      response.redirect(303, pageUrl(localeOf(request), 'verification'));
    } catch (error) {
      const stale = isStale(error);
      const state = stale ? { values, problems: [] } : refusedForm(values, error, localeOf(request));
      response.status(stale ? 409 : 422).send(await this.case(request, actor, nonprofit, state, stale));
    }
  }

  private async case(
    request: PuenteRequest,
    actor: PersonActor,
    nonprofit: string,
    state: FormState,
    stale = false,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'verification.caseTitle'));
    const of = await this.verification.get(actor, nonprofit);
    const input = {
      ...{ of, state, stale },
      mayDecide: holds(actor, 'verification:decide'),
      mayReadDocuments: holds(actor, 'document:read'),
    };
    return this.pages.show(request, 'verification/case', buildCase(page, input));
  }
}

/** The form as the body of the API. */
function readDecision(values: FormValues): Promise<DecisionDto> {
  const body = {
    version: Number(values.version?.[0]),
    lastDecision: values.last_decision?.[0] || null,
    decision: values.decision?.[0] ?? '',
    reasons: values.reasons ?? [],
    message: values.message?.[0] ?? '',
  };
  return bodyValidation.transform(body, { type: 'body', metatype: DecisionDto }) as Promise<DecisionDto>;
}

import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { DiligenceNoteService, DiligenceService, LegalRouteService } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildPair } from './build-pair';
import { shelterAnswersOf } from './build-shelter';
import { pairUrl } from './diligence-words';

const DONE = ['doneChosen', 'doneStep', 'doneRisk', 'doneShelter'] as const;

interface Sent {
  readonly actor: PersonActor;
  readonly id: string;
  readonly values: FormValues;
  /** Which form: `route`, `risk`, `shelter` or the code of a step. */
  readonly of: string;
  readonly done: (typeof DONE)[number];
}

/** Due diligence of the nonprofit of an award. */
@PageController('awards/:award/diligence')
export class PairPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(DiligenceService) private readonly diligence: DiligenceService,
    @Inject(LegalRouteService) private readonly routes: LegalRouteService,
    @Inject(DiligenceNoteService) private readonly notes: DiligenceNoteService,
  ) {}

  @RequirePermission('diligence:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, null, done))(emptyForm);
  }

  @RequirePermission('diligence:edit')
  @Post('route')
  async choose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const [route = ''] = values.route ?? [];
    const [reason = ''] = values.reason ?? [];
    await this.act(request, response, { actor, id, values, of: 'route', done: 'doneChosen' }, () =>
      this.routes.choose(actor, id, { route, reason, seenVersion: seenVersion(values) }),
    );
  }

  @RequirePermission('diligence:edit')
  @Post('steps/:step')
  async sayStep(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Param('step') step: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const { state, validUntil, reference } = values;
    const input = { state: state?.[0], validUntil: validUntil?.[0] || null, reference: reference?.[0] ?? '' };
    await this.act(request, response, { actor, id, values, of: step, done: 'doneStep' }, () =>
      this.routes.sayStep(actor, id, step, seenVersion(values), input),
    );
  }

  @RequirePermission('diligence:edit')
  @Post('risk')
  async noteRisk(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, of: 'risk', done: 'doneRisk' }, () =>
      this.notes.noteRisk(actor, id, { level: values.level?.[0] ?? '', words: values.words?.[0] ?? '' }),
    );
  }

  @RequirePermission('diligence:edit')
  @Post('shelter')
  async answerShelter(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const seen = seenVersion({ version: values.number ?? [] });
    await this.act(request, response, { actor, id, values, of: 'shelter', done: 'doneShelter' }, () =>
      this.notes.answerShelter(actor, id, seen, shelterAnswersOf(values)),
    );
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, values, of, done }: Sent,
    act: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await act();
      response.redirect(303, pairUrl(locale, id, `?done=${done}`));
    };
    await orAgain({ response, locale, values }, go, () => this.page(request, actor, id, of));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    of: string | null,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('diligence', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'diligence.pairTitle'), { flash });
    const pair = await this.diligence.get(actor, id);
    const mayEdit = holds(actor, 'diligence:edit');
    return (state) =>
      this.pages.show(request, 'diligence/pair', buildPair(page, pair, mayEdit, { of, state }));
  }
}

import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ReviewDeskService, ReviewPlanService } from '@puente/grants';
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
import { formValues } from '../shared/form-values';
import { buildPlan } from './build-plan';
import { deskUrl } from './desk-frame';
import { planInput, planProblems } from './plan-form';
import { changedDraft, draftValues, readDraft } from './rubric-draft';

/** How the applications of a call are reviewed. */
@PageController('calls/:call/review')
export class ReviewPlanPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ReviewPlanService) private readonly plans: ReviewPlanService,
    @Inject(ReviewDeskService) private readonly desk: ReviewDeskService,
  ) {}

  @RequirePermission('review:lead')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(null);
  }

  /** Saves the plan; the buttons within the rubric show the form changed, and save nothing. */
  @RequirePermission('review:lead')
  @Post()
  async save(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const changed = changedDraft(readDraft(values), values.doing?.[0] ?? '');
    if (changed) {
      const state = { values: { ...withoutRubric(values), ...draftValues(changed) }, problems: [] };
      response.status(200).send((await this.page(request, actor, id))(state));
      return;
    }
    await this.write(request, response, actor, id, values);
  }

  private async write(
    request: PuenteRequest,
    response: Response,
    actor: PersonActor,
    id: string,
    values: FormValues,
  ): Promise<void> {
    const locale = localeOf(request);
    const planned = await this.plans.get(actor, id);
    const act = async (): Promise<void> => {
      await this.plans.save(actor, id, seenVersion(values), planInput(values, planned));
      response.redirect(303, `${deskUrl(locale, id, 'plan')}?done=done`);
    };
    await orAgain({ response, locale, values }, act, async () => {
      const show = await this.page(request, actor, id);
      return (state) =>
        show({ ...state, problems: planProblems(state.problems, values, planned.candidates) });
    });
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState | null) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('reviewPlan', ['done'], done, locale);
    const page = this.pages.page(request, say(locale, 'reviewPlan.title'), { flash });
    const planned = await this.plans.get(actor, id);
    const progress = await this.desk.progress(actor, id);
    return (state) => this.pages.show(request, 'review-desk/plan', buildPlan(page, planned, progress, state));
  }
}

const withoutRubric = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('criteria.')));

import { Inject } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { holds } from '@puente/permissions';
import { ImpactFigureService, ImpactReportService } from '@puente/reporting';
import type { Response } from 'express';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import type { PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { buildImpactPage } from './build-impact-page';
import { impactUrl } from './build-impact-reports';

const DONE = [
  ...(['doneBegun', 'doneWritten', 'doneRefreshed', 'doneRetried', 'doneSubmitted'] as const),
  ...(['doneApproved', 'doneGivenBack', 'doneWithdrawn'] as const),
] as const;

export interface Sent {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly actor: PersonActor;
  readonly id: string;
  readonly values: FormValues;
}

/** What is done with an impact report, and its page, which shows a refusal. */
export abstract class ShownImpact {
  constructor(
    @Inject(PageRenderer) protected readonly pages: PageRenderer,
    @Inject(ImpactReportService) protected readonly reports: ImpactReportService,
    @Inject(ImpactFigureService) protected readonly figures: ImpactFigureService,
  ) {}

  protected async act(
    { request, response, actor, id, values }: Sent,
    done: (typeof DONE)[number],
    act: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await act();
      response.redirect(303, impactUrl(locale, id, `?done=${done}`));
    };
    await orAgain({ response, locale, values }, go, () => this.page(request, actor, id));
  }

  protected async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const report = await this.reports.look(actor, id);
    const made = report.hasFigures
      ? {
          view: await this.reports.get(actor, id, locale),
          facts: await this.reports.facts(actor, id),
          figures: await this.figures.list(actor, id, locale),
        }
      : null;
    const flash = doneFlash('impactReports', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'impactReports.oneTitle'), { flash });
    const reader = { personId: actor.personId, mayAct: holds(actor, 'impact-report:write') };
    return (state) =>
      this.pages.show(
        request,
        'impact-reports/report',
        buildImpactPage(page, { report, made }, reader, state),
      );
  }
}

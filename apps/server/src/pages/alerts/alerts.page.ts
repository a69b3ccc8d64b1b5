import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { SavedViewService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { AlertService, ProgrammeService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { readFrequency, readSearch } from '../../http/alert-fields';
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
import { buildAlerts } from './build-alerts';

/** Searches of which one is told what is new, and what was new last. */
@PageController('alerts')
export class AlertsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AlertService) private readonly alerts: AlertService,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(SavedViewService) private readonly views: SavedViewService,
  ) {}

  @RequirePermission('alert:own')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, done))(emptyForm);
  }

  /** Begins an alert of the search that a list shows, or of a saved view. */
  @RequirePermission('alert:own')
  @Post()
  async set(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.answer(request, response, actor, values, 'doneSet', async () => {
      const programmeId = values.programme?.[0] || null;
      const frequency = readFrequency(values.frequency?.[0] ?? '');
      const viewId = values.view?.[0] || null;
      if (viewId !== null) {
        return void (await this.alerts.setOfView(actor, { viewId, programmeId }, frequency));
      }
      await this.alerts.set(actor, readSearch(actor, programmeId, values.query?.[0] ?? ''), frequency);
    });
  }

  /** How often; «off» ends it. */
  @RequirePermission('alert:own')
  @Post(':alert')
  async change(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('alert') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const chosen = values.frequency?.[0] ?? '';
    await this.answer(request, response, actor, values, 'doneChanged', () =>
      this.alerts.change(actor, id, chosen === 'off' ? null : readFrequency(chosen)),
    );
  }

  private async answer(
    request: PuenteRequest,
    response: Response,
    actor: PersonActor,
    values: FormValues,
    done: 'doneSet' | 'doneChanged',
    act: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const doAndGoOn = async (): Promise<void> => {
      await act();
      response.redirect(303, pageUrl(locale, `alerts?done=${done}`));
    };
    await orAgain({ response, locale, values, field: 'frequency' }, doAndGoOn, () =>
      this.page(request, actor),
    );
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('alerts', ['doneSet', 'doneChanged'], done, locale);
    const page = this.pages.page(request, say(locale, 'alerts.title'), { flash });
    const isNonprofit = actor.tenantKind === 'nonprofit';
    const programmes = isNonprofit ? [] : await this.programmes.list(actor);
    const alerts = await this.alerts.list(actor);
    const views = holds(actor, 'view:own') ? await this.views.list(actor, null) : [];
    return (state) =>
      this.pages.show(
        request,
        'alerts/list',
        buildAlerts(page, { alerts, programmes, views, isNonprofit, state }),
      );
  }
}

import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { DiligenceNoteService, DiligenceService } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { sendTable } from '../../http/table-answer';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildDiligenceList, DILIGENCE_COLUMNS, diligenceRows } from './build-diligence-list';

/** Legal routes of every nonprofit with an award: what is missing, what runs out. */
@PageController('')
export class DiligencePage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(DiligenceService) private readonly diligence: DiligenceService,
    @Inject(DiligenceNoteService) private readonly notes: DiligenceNoteService,
  ) {}

  @RequirePermission('diligence:read')
  @Get('diligence')
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, done))(emptyForm);
  }

  /** The list as a file: awards by their title, no name of a nonprofit. */
  @RequirePermission('diligence:read')
  @Get(['diligence.csv', 'diligence.xlsx'])
  async file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): Promise<void> {
    const rows = diligenceRows(await this.diligence.list(actor));
    const table = { name: 'diligence', header: DILIGENCE_COLUMNS, rows };
    sendTable(request, response, { name: 'diligence', tables: [table], records: () => rows });
  }

  @RequirePermission('diligence:appetite')
  @Post('diligence/appetite')
  async appetite(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      const input = { level: values.level?.[0] ?? '', words: values.words?.[0] ?? '' };
      await this.notes.stateAppetite(actor, input);
      response.redirect(303, pageUrl(locale, 'diligence?done=doneAppetite'));
    };
    await orAgain({ response, locale, values }, act, () => this.page(request, actor));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('diligence', ['doneAppetite'], done, locale);
    const page = this.pages.page(request, say(locale, 'diligence.title'), { flash });
    const list = await this.diligence.list(actor);
    const mayState = holds(actor, 'diligence:appetite');
    return (state) =>
      this.pages.show(request, 'diligence/list', buildDiligenceList(page, list, mayState, state));
  }
}

import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ExportService, type ExportView } from '@puente/exports';
import { EXPORT_LIMITS, exportPurposes, type ExportPurpose } from '@puente/exports/core';
import { CallService, LeavingListService, type LeavingList } from '@puente/grants';
import { invalid } from '@puente/kernel';
import { ProgrammeService, ShortlistService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { readAskedList } from '../../http/asked-list';
import { errorText } from '../../http/error-texts';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { refuseForm } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildExportFile, buildExportList } from './build-exports';
import { buildNewExport } from './build-new-export';
import { sendListFile } from './list-file-csv';

@PageController('exports')
export class ExportsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ExportService) private readonly exports: ExportService,
    @Inject(LeavingListService) private readonly files: LeavingListService,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(ShortlistService) private readonly shortlists: ShortlistService,
    @Inject(CallService) private readonly calls: CallService,
  ) {}

  @RequirePermission('export:read')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const code = (formValues(raw).code?.[0] ?? '').slice(0, 20);
    const files = await this.exports.list(actor, code);
    const page = this.pages.page(request, say(localeOf(request), 'exports.title'));
    return this.pages.show(request, 'exports/list', buildExportList(page, { files, code }));
  }

  @RequirePermission('export:make')
  @Get('new')
  async form(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const asked = readAskedList(raw);
    const rows = await this.files.count(actor, asked);
    return this.showForm(request, { asked, rows, reason: reasonOf(request, raw, rows), state: emptyForm });
  }

  @RequirePermission('export:make')
  @Post()
  async ask(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: RawQuery,
  ): Promise<void> {
    const values = formValues(body);
    const asked = readAskedList(values);
    const rows = await this.files.count(actor, asked);
    try {
      const id = await this.files.request(actor, asked, purposeOf(values.purpose?.[0]));
      response.redirect(303, pageUrl(localeOf(request), `exports/${id}`));
    } catch (error) {
      refuseForm(response, error, localeOf(request), 'purpose', (problems) =>
        this.showForm(request, { asked, rows, reason: '', state: { values, problems } }),
      );
    }
  }

  @RequirePermission('export:read')
  @Get(':export')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('export') id: string,
  ): Promise<string> {
    const file = await this.exports.get(actor, id);
    const page = this.pages.page(request, say(localeOf(request), 'exports.fileTitle'));
    const view = buildExportFile(page, {
      file,
      personId: actor.personId,
      mayDecide: holds(actor, 'export:decide'),
      of: await this.titleOf(actor, file, page.locale),
    });
    return this.pages.show(request, 'exports/file', view);
  }

  @RequirePermission('export:decide')
  @Post(':export/decision')
  async decide(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('export') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.exports.decide(actor, id, formValues(body).approve?.[0] === 'yes');
    response.redirect(303, pageUrl(localeOf(request), `exports/${id}`));
  }

  /** A form and no link: an approval counts once, and whatever follows links must not use it up. */
  @RequirePermission('export:make')
  @Post(':export/file')
  async take(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('export') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const asSheets = formValues(body).format?.[0] === 'xlsx';
    sendListFile(response, await this.files.takeApproved(actor, id), localeOf(request), asSheets);
  }

  private async titleOf(
    actor: PersonActor,
    { filters }: ExportView,
    locale: 'es' | 'en',
  ): Promise<string | null> {
    if (typeof filters.shortlist === 'string') return this.nameOf(actor, filters.shortlist);
    const lists = filters.call
      ? holds(actor, 'call:read') && (await this.calls.list(actor))
      : await this.programmes.list(actor);
    const known = (lists || []).find(({ id }) => id === filters.call || id === filters.programme);
    return known ? known.facts.title[locale] || known.facts.title.es : null;
  }

  /** Null where the reader works on another programme, or keeps no shortlists. */
  private async nameOf(actor: PersonActor, shortlist: string): Promise<string | null> {
    const known = holds(actor, 'shortlist:read') ? await this.shortlists.list(actor) : [];
    return known.find(({ id }) => id === shortlist)?.name ?? null;
  }

  private showForm(
    request: PuenteRequest,
    input: { asked: LeavingList; rows: number; reason: string; state: FormState },
  ): string {
    const page = this.pages.page(request, say(localeOf(request), 'exports.newTitle'));
    return this.pages.show(request, 'exports/new', buildNewExport(page, input));
  }
}

function purposeOf(given: string | undefined): ExportPurpose {
  const known = exportPurposes.find((each) => each === given);
  if (!known) throw invalid([{ field: 'purpose', code: 'export-purpose' }]);
  return known;
}

/** Why somebody was led here, in words. */
function reasonOf(request: PuenteRequest, raw: RawQuery, rows: number): string {
  const locale = localeOf(request);
  const { rowsAlone, rowsADay } = EXPORT_LIMITS;
  if (typeof raw.q === 'string' && raw.q !== '') return errorText('export-without-search', {}, locale);
  if (raw.because === 'export-limit') return say(locale, 'exports.limitReached', { day: rowsADay });
  return rows > rowsAlone ? errorText('export-needs-approval', { rows, rowsAlone }, locale) : '';
}

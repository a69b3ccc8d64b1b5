import { Body, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { Clock, type Locale } from '@puente/kernel';
import {
  ImportNonprofitsService,
  NONPROFIT_COLUMNS,
  nonprofitsIssueText,
  type NonprofitsImported,
  type NonprofitsIssue,
} from '@puente/organizations';
import type { Response } from 'express';
import { readNonprofitsFile, type NonprofitsFile } from '../../http/import-nonprofits-file';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { ImportResult, ImportView, RowProblem } from './import.view';

@PageController('import')
export class ImportPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ImportNonprofitsService) private readonly imports: ImportNonprofitsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @RequirePermission('nonprofit:import')
  @Get()
  form(@Req() request: PuenteRequest): string {
    return this.show(request, null, null);
  }

  /** Reads the whole file first; stores it whole or not at all. With `check` nothing is stored. */
  @RequirePermission('nonprofit:import')
  @Post()
  async import(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const locale = localeOf(request);
    const bytes = request.file?.buffer;
    if (!bytes) {
      return void response.status(422).send(this.show(request, null, say(locale, 'imports.fileMissing')));
    }
    const file = readNonprofitsFile(bytes, this.clock.now().getUTCFullYear());
    if (file.issueCount > 0) {
      return void response.status(422).send(this.show(request, refused(file, locale), null));
    }
    const done = body.check === '1' ? null : await this.imports.import(actor, file.rows);
    response.send(this.show(request, accepted(file, done, locale), null));
  }

  private show(request: PuenteRequest, result: ImportResult | null, fileError: string | null): string {
    const locale = localeOf(request);
    const view: ImportView = {
      page: this.pages.page(request, say(locale, 'imports.title')),
      action: pageUrl(locale, 'import'),
      errors: fileError ? { problems: [{ text: fileError, href: '#f-file' }] } : null,
      fileError,
      columns: NONPROFIT_COLUMNS,
      figuresUrl: pageUrl(locale, 'evidence/imports'),
      result,
    };
    return this.pages.show(request, 'import/import', view);
  }
}

function refused({ issues, issueCount }: NonprofitsFile, locale: Locale): ImportResult {
  return {
    file: '',
    outcome: 'refused',
    heading: say(locale, 'imports.refusedTitle'),
    lead: say(locale, 'imports.refusedLead', { count: issueCount }),
    figures: [],
    problems: issues.map((issue) => problemOf(issue, locale)),
    more: issueCount - issues.length,
  };
}

function problemOf(issue: NonprofitsIssue, locale: Locale): RowProblem {
  const { line, column, columnName, code } = issue;
  const place = [column, columnName].filter((part) => part !== null).join(' · ');
  return { line, column: place, code, message: nonprofitsIssueText(issue, locale), hint: null };
}

function accepted({ rows }: NonprofitsFile, done: NonprofitsImported | null, locale: Locale): ImportResult {
  const figure = (key: 'read' | 'created' | 'updated', value: number) => ({
    label: say(locale, `imports.${key}`),
    value,
  });
  const changes = done ? [figure('created', done.added), figure('updated', done.changed)] : [];
  return {
    file: '',
    outcome: done ? 'done' : 'checked',
    heading: say(locale, done ? 'imports.doneTitle' : 'imports.checkedTitle'),
    lead: null,
    figures: [figure('read', rows.length), ...changes],
    problems: [],
    more: 0,
  };
}

import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { FigureImportService, FigureUseService, type FigureCheck } from '@puente/evidence';
import { DomainError, invalid } from '@puente/kernel';
import type { Response } from 'express';
import { sendCsv } from '../../http/csv-answer';
import { errorText } from '../../http/error-texts';
import { readFigureInput } from '../../http/figure-form';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildFigure, buildFigures } from './build-figures';
import { setAsideCsv } from './set-aside-csv';

@PageController('evidence/imports')
export class FiguresPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(FigureImportService) private readonly imports: FigureImportService,
    @Inject(FigureUseService) private readonly use: FigureUseService,
  ) {}

  @RequirePermission('evidence:import')
  @Get()
  list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    return this.listWith(request, actor, emptyForm, null);
  }

  /** With `check` nothing is stored, and the form stays filled in; so it does for a file that is there already. */
  @RequirePermission('evidence:import')
  @Post()
  async take(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const values = formValues(body);
    try {
      const bytes = request.file?.buffer;
      if (!bytes) throw invalid([{ field: 'file', code: 'required' }]);
      const input = readFigureInput(body);
      if (body.check === '1') {
        const check = await this.imports.check(actor, bytes, input);
        return void response.send(await this.listWith(request, actor, { values, problems: [] }, check));
      }
      const done = await this.imports.import(actor, bytes, input);
      if (!done.added) {
        return void response.send(await this.listWith(request, actor, { values, problems: [] }, done));
      }
      response.redirect(303, pageUrl(localeOf(request), `evidence/imports/${done.id}`));
    } catch (error) {
      const nameOf = (field: string): string => (field.startsWith('line ') ? 'file' : field);
      const state = refusedForm(values, error, localeOf(request), nameOf, 'relation');
      response.status(422).send(await this.listWith(request, actor, state, null));
    }
  }

  @RequirePermission('evidence:import')
  @Get(':figures')
  show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('figures') id: string,
  ): Promise<string> {
    return this.figureWith(request, actor, id, null);
  }

  @RequirePermission('evidence:import')
  @Get(':figures/set-aside.csv')
  async csv(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('figures') id: string,
  ): Promise<void> {
    const locale = localeOf(request);
    sendCsv(
      response,
      say(locale, 'figures.fileName'),
      setAsideCsv(await this.imports.get(actor, id), locale),
    );
  }

  @RequirePermission('evidence:import')
  @Post(':figures/take-out')
  async takeOut(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('figures') id: string,
  ): Promise<void> {
    await this.use.takeOut(actor, id);
    response.redirect(303, pageUrl(localeOf(request), `evidence/imports/${id}`));
  }

  @RequirePermission('evidence:import')
  @Post(':figures/use-again')
  async useAgain(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('figures') id: string,
  ): Promise<void> {
    const locale = localeOf(request);
    try {
      await this.use.useAgain(actor, id);
      response.redirect(303, pageUrl(locale, `evidence/imports/${id}`));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      const problem = errorText(error.code, error.params, locale);
      response.status(409).send(await this.figureWith(request, actor, id, problem));
    }
  }

  private async listWith(
    request: PuenteRequest,
    actor: PersonActor,
    state: FormState,
    check: FigureCheck | null,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'figures.title'));
    const imports = await this.imports.list(actor);
    return this.pages.show(request, 'figures/list', buildFigures(page, { imports, state, check }));
  }

  private async figureWith(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    problem: string | null,
  ): Promise<string> {
    const found = await this.imports.get(actor, id);
    const page = this.pages.page(request, say(localeOf(request), 'figures.title'));
    return this.pages.show(request, 'figures/figure', buildFigure(page, found, problem));
  }
}

import { Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { SavedViewService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { holds } from '@puente/permissions';
import { OwnPortfolioService, PortfolioEditionService } from '@puente/portfolio';
import { PdfPrinter, renderReport } from '@puente/rendering';
import type { Response } from 'express';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { portfolioQuery } from '../../http/portfolio-query';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { viewLinks } from '../saved-views/view-links';
import { doneFlash } from '../shared/done-flash';
import {
  allContent,
  buildAllPortfolio,
  buildOwnPortfolio,
  ownContent,
  PACK_FORMATS,
} from './build-portfolio';
import { portfolioReport, type PortfolioContent } from './portfolio-report';

const TYPES: Readonly<Record<(typeof PACK_FORMATS)[number], string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
const filesAt = (path: string): string[] => PACK_FORMATS.map((format) => `${path}/file.${format}`);

/** What an organisation gives, exact; and what all give, as far as it can be told. */
@PageController('portfolio')
export class PortfolioPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OwnPortfolioService) private readonly own: OwnPortfolioService,
    @Inject(PortfolioEditionService) private readonly editions: PortfolioEditionService,
    @Inject(SavedViewService) private readonly views: SavedViewService,
    @Inject(PdfPrinter) private readonly printer: PdfPrinter,
  ) {}

  @RequirePermission('award:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const portfolio = await this.own.read(actor, portfolioQuery(raw));
    const locale = localeOf(request);
    const views = await viewLinks(this.views, actor, { list: 'portfolio', of: '' }, { raw, locale });
    const title = say(locale, 'portfolio.title');
    const page = this.pages.page(request, title, { printing: raw.print === '1' });
    const view = buildOwnPortfolio(page, portfolio, { seesAll: holds(actor, 'portfolio:read-all'), views });
    return this.pages.show(request, 'portfolio/portfolio', view);
  }

  @RequirePermission('award:read')
  @Get(filesAt(''))
  async file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<void> {
    const portfolio = await this.own.takeOut(actor, portfolioQuery(raw));
    await this.send(request, response, ownContent(portfolio, localeOf(request)));
  }

  @RequirePermission('portfolio:read-all')
  @Get('all')
  async showAll(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const locale = localeOf(request);
    const filter = portfolioQuery(raw);
    const portfolio = await this.editions.read(actor);
    const views = await viewLinks(this.views, actor, { list: 'portfolio', of: 'all' }, { raw, locale });
    const done = typeof raw.done === 'string' ? raw.done : undefined;
    const flash = doneFlash('portfolio', ['doneAsked'], done, locale);
    const printing = raw.print === '1';
    const page = this.pages.page(request, say(locale, 'portfolio.allTitle'), { flash, printing });
    const view = buildAllPortfolio(page, portfolio, filter, {
      ...{ mayAsk: holds(actor, 'portfolio:release'), views },
    });
    return this.pages.show(request, 'portfolio/portfolio', view);
  }

  @RequirePermission('portfolio:read-all')
  @Get(filesAt('all'))
  async fileOfAll(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<void> {
    const portfolio = await this.editions.read(actor);
    await this.send(request, response, allContent(portfolio, portfolioQuery(raw), localeOf(request)));
  }

  @RequirePermission('portfolio:release')
  @Post('all')
  async ask(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): Promise<void> {
    await this.editions.ask(actor);
    response.redirect(303, pageUrl(localeOf(request), 'portfolio/all?done=doneAsked'));
  }

  private async send(request: PuenteRequest, response: Response, content: PortfolioContent): Promise<void> {
    const locale = localeOf(request);
    const format = PACK_FORMATS.find((each) => request.path.endsWith(`.${each}`)) ?? 'pdf';
    const file = await renderReport(portfolioReport(content, locale), format, this.printer);
    const name = say(locale, 'portfolio.fileName');
    response.setHeader('Content-Disposition', `attachment; filename="${name}.${format}"`);
    response.type(TYPES[format]).send(file);
  }
}

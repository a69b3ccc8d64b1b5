import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ExpenditureService } from '@puente/grants';
import { Clock, dayInMexico, yearOf } from '@puente/kernel';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { sendTable } from '../../http/table-answer';
import { readYear } from '../../http/year-query';
import { say } from '../../texts';
import { buildExpenditure, EXPENDITURE_COLUMNS, expenditureRows } from './build-expenditure';

/** What a funder's return asks each year of awards under expenditure responsibility. */
@PageController('diligence')
export class ExpenditurePage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ExpenditureService) private readonly expenditure: ExpenditureService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @RequirePermission('diligence:read')
  @Get('expenditure-responsibility')
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('year') year?: string,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'expenditure.title'));
    const found = await this.expenditure.list(actor, readYear(year));
    const thisYear = yearOf(dayInMexico(this.clock.now()));
    return this.pages.show(request, 'diligence/expenditure', buildExpenditure(page, found, thisYear));
  }

  /** The list as a file, with room for the grantee's name and address: the funder adds them from its own books. */
  @RequirePermission('diligence:read')
  @Get(['expenditure-responsibility.csv', 'expenditure-responsibility.xlsx'])
  async file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query('year') year?: string,
  ): Promise<void> {
    const list = await this.expenditure.list(actor, readYear(year));
    const rows = expenditureRows(list);
    const table = { name: 'expenditure', header: EXPENDITURE_COLUMNS, rows };
    sendTable(request, response, { name: `expenditure-${list.year}`, tables: [table], records: () => rows });
  }
}

import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { lastWholeMonth, MonthClosingService, MonthEnds, parseMonth } from '@puente/ledger';
import type { Response } from 'express';
import { askedMonth, askedPage } from '../../http/asked-month';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { sendTable } from '../../http/table-answer';
import { say } from '../../texts';
import { MonthEndDesk } from './month-end-desk';
import { monthTables } from './month-tables';

/** The books of a month, for finance. */
@PageController('month-end')
export class MonthEndPage {
  private readonly desk: MonthEndDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(MonthEnds) private readonly months: MonthEnds,
    @Inject(MonthClosingService) closings: MonthClosingService,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.desk = new MonthEndDesk(pages, months, closings, clock);
  }

  /** A month that cannot be read is said at its field, over the last whole one. */
  @RequirePermission('ledger:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('month') asked = '',
    @Query('page') number?: string,
    @Query('done') done?: string,
  ): Promise<string> {
    const [text, parsed] = [String(asked), parseMonth(String(asked))];
    const month = parsed ?? lastWholeMonth(this.clock.now());
    const isWrong = text !== '' && !parsed;
    const hint = say(localeOf(request), 'monthEnd.monthHint');
    const show = await this.desk.page(request, actor, { month, page: askedPage(number) }, done);
    return show({
      values: { month: [isWrong ? text.slice(0, 7) : month.code] },
      problems: isWrong ? [{ field: 'month', text: hint }] : [],
    });
  }

  @RequirePermission('ledger:read')
  @Get(['file.csv', 'file.xlsx'])
  async file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query('month') asked?: string,
  ): Promise<void> {
    const month = askedMonth(asked, this.clock);
    const taken = await this.months.takeOut(actor, month);
    const name = `${say(localeOf(request), 'monthEnd.fileName')}-${month.code}`;
    sendTable(request, response, { name, tables: monthTables(taken), records: () => [] });
  }
}

import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { lastWholeMonth, MonthEnds, parseMonth } from '@puente/ledger';
import type { Response } from 'express';
import { askedMonth, askedPage } from '../../http/asked-month';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { sendTable } from '../../http/table-answer';
import { say } from '../../texts';
import { buildMonthEnd } from './build-month-end';
import { monthTables } from './month-tables';

/** The books of a month, for finance. */
@PageController('month-end')
export class MonthEndPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(MonthEnds) private readonly months: MonthEnds,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A month that cannot be read is said at its field, over the last whole one. */
  @RequirePermission('ledger:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('month') asked = '',
    @Query('page') number?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const [text, parsed] = [String(asked), parseMonth(String(asked))];
    const month = parsed ?? lastWholeMonth(this.clock.now());
    const isWrong = text !== '' && !parsed;
    const problems = isWrong ? [{ field: 'month', text: say(locale, 'monthEnd.monthHint') }] : [];
    const page = this.pages.page(request, say(locale, 'monthEnd.title'));
    const at = { month, page: askedPage(number) };
    const view = buildMonthEnd(
      page,
      at,
      await this.months.of(actor, month),
      await this.months.page(actor, month, at.page),
      { values: { month: [isWrong ? text.slice(0, 7) : month.code] }, problems },
    );
    return this.pages.show(request, 'month-end/month-end', view);
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

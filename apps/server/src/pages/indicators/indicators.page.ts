import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { toIndicators } from '../../api/indicators/indicators.response';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { filePaths, sendTable } from '../../http/table-answer';
import { say } from '../../texts';
import { buildIndicators } from './build-indicators';
import { breakdownTable, indicatorTable } from './indicator-tables';

/** What counts of reports mean: the same for who writes them and for who reads them. */
@PageController()
export class IndicatorsPage {
  constructor(@Inject(PageRenderer) private readonly pages: PageRenderer) {}

  @RequirePermission('evidence:read')
  @Get('indicators')
  show(@Req() request: PuenteRequest, @Query() raw: RawQuery): string {
    const options = { printing: raw.print === '1' };
    const page = this.pages.page(request, say(localeOf(request), 'indicators.title'), options);
    return this.pages.show(request, 'indicators/indicators', buildIndicators(page));
  }

  @RequirePermission('evidence:read')
  @Get(filePaths('indicators'))
  file(@Req() request: PuenteRequest, @Res() response: Response): void {
    sendTable(request, response, {
      name: say(localeOf(request), 'indicators.fileName'),
      tables: [indicatorTable(), breakdownTable()],
      records: toIndicators,
    });
  }
}

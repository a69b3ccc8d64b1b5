import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendCsv } from '../../http/csv-answer';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { Public, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { buildGlossary, glossaryCsv } from './build-glossary';

/** Open to anyone: those who write about this outside need it too. */
@PageController()
export class GlossaryPage {
  constructor(@Inject(PageRenderer) private readonly pages: PageRenderer) {}

  @Public()
  @Get('glossary')
  show(@Req() request: PuenteRequest, @Query() raw: RawQuery): string {
    const options = { printing: raw.print === '1' };
    const page = this.pages.page(request, say(localeOf(request), 'glossary.title'), options);
    return this.pages.show(request, 'glossary/glossary', buildGlossary(page));
  }

  @Public()
  @Get('glossary.csv')
  csv(@Req() request: PuenteRequest, @Res() response: Response): void {
    sendCsv(response, say(localeOf(request), 'glossary.fileName'), glossaryCsv());
  }
}

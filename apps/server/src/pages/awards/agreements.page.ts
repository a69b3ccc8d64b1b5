import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AgreementService, AwardService } from '@puente/grants';
import { holds } from '@puente/permissions';
import { PdfPrinter } from '@puente/rendering';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { emptyForm } from '../shared/form-values';
import { AgreementDesk } from './agreement-desk';
import { awardUrl } from './award-words';

/** The agreement of an award for the funder’s people: read, signed, printed. */
@PageController('awards/:award')
export class AgreementsPage {
  private readonly desk: AgreementDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(AwardService) awards: AwardService,
    @Inject(AgreementService) agreements: AgreementService,
    @Inject(PdfPrinter) printer: PdfPrinter,
  ) {
    this.desk = new AgreementDesk(pages, printer, {
      side: 'funder',
      onPaper: true,
      urlOf: awardUrl,
      maySign: (actor) => holds(actor, 'agreement:sign'),
      stateOf: async (actor, id) => (await awards.get(actor, id)).state,
      agreement: (actor, id) => agreements.get(actor, id),
      sign: (actor, id, signing) => agreements.sign(actor, id, signing),
    });
  }

  @RequirePermission('award:read')
  @Get('agreement')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.desk.page({ request, actor, id }, done))(emptyForm);
  }

  @RequirePermission('agreement:sign')
  @Post('agreement/sign')
  async sign(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.desk.sign({ request, response, actor, id }, body);
  }

  @RequirePermission('award:read')
  @Get(['agreement.pdf', 'agreement.docx'])
  async paper(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<void> {
    await this.desk.paper({ request, response, actor, id });
  }
}

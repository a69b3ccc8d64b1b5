import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AmendmentService, AwardLetterService } from '@puente/grants';
import { PdfPrinter } from '@puente/rendering';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { addendumPaper } from './addendum-paper';
import { letterPaper } from './letter-paper';
import { sendPaper } from './send-paper';

/** Papers of a funder’s awards, in the language of their address: the letter, and addenda in force. */
@PageController()
export class PapersPage {
  constructor(
    @Inject(AwardLetterService) private readonly letters: AwardLetterService,
    @Inject(AmendmentService) private readonly amendments: AmendmentService,
    @Inject(PdfPrinter) private readonly printer: PdfPrinter,
  ) {}

  @RequirePermission('award:read')
  @Get(['awards/:award/letter.pdf', 'awards/:award/letter.docx'])
  async letter(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<void> {
    const paper = letterPaper(await this.letters.get(actor, id), localeOf(request));
    await sendPaper(this.printer, { request, response }, 'letter', paper);
  }

  @RequirePermission('award:read')
  @Get(['amendments/:amendment/addendum.pdf', 'amendments/:amendment/addendum.docx'])
  async addendum(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
  ): Promise<void> {
    const paper = addendumPaper(await this.amendments.get(actor, id), localeOf(request));
    await sendPaper(this.printer, { request, response }, 'addendum', paper);
  }
}

import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import {
  AmendmentService,
  AwardLetterService,
  OwnAmendmentService,
  type AmendmentRow,
  type AwardLetter,
} from '@puente/grants';
import { PdfPrinter } from '@puente/rendering';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { addendumPaper } from './addendum-paper';
import { letterPaper } from './letter-paper';
import { sendPaper } from './send-paper';

/** Papers of an award for either side, in the language of their address: the letter, and addenda in force. */
@PageController()
export class PapersPage {
  constructor(
    @Inject(AwardLetterService) private readonly letters: AwardLetterService,
    @Inject(AmendmentService) private readonly amendments: AmendmentService,
    @Inject(OwnAmendmentService) private readonly ownAmendments: OwnAmendmentService,
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
    await this.sendLetter(request, response, await this.letters.get(actor, id));
  }

  @RequirePermission('award:read-own')
  @Get(['my/awards/:award/letter.pdf', 'my/awards/:award/letter.docx'])
  async ownLetter(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<void> {
    await this.sendLetter(request, response, await this.letters.own(actor, id));
  }

  @RequirePermission('award:read')
  @Get(['amendments/:amendment/addendum.pdf', 'amendments/:amendment/addendum.docx'])
  async addendum(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
  ): Promise<void> {
    await this.sendAddendum(request, response, await this.amendments.get(actor, id));
  }

  @RequirePermission('award:read-own')
  @Get(['my/amendments/:amendment/addendum.pdf', 'my/amendments/:amendment/addendum.docx'])
  async ownAddendum(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
  ): Promise<void> {
    await this.sendAddendum(request, response, await this.ownAmendments.get(actor, id));
  }

  private sendLetter(request: PuenteRequest, response: Response, letter: AwardLetter): Promise<void> {
    const paper = letterPaper(letter, localeOf(request));
    return sendPaper(this.printer, { request, response }, 'letter', paper);
  }

  private sendAddendum(request: PuenteRequest, response: Response, row: AmendmentRow): Promise<void> {
    const paper = addendumPaper(row, localeOf(request));
    return sendPaper(this.printer, { request, response }, 'addendum', paper);
  }
}

import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AgreementService, AwardService } from '@puente/grants';
import { holds } from '@puente/permissions';
import { PdfPrinter } from '@puente/rendering';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { awardUrl } from './award-words';
import { buildAgreement } from './build-agreement';
import { printAgreement } from './print-agreement';

export const AGREEMENT_DONE = ['doneSent', 'doneSigned'] as const;

/** The agreement of an award for the funder’s people: sent, read, signed, printed. */
@PageController('awards/:award')
export class AgreementsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(AgreementService) private readonly agreements: AgreementService,
    @Inject(PdfPrinter) private readonly printer: PdfPrinter,
  ) {}

  @RequirePermission('award:read')
  @Get('agreement')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  /** Writes the agreement of an approved award, and shows it. */
  @RequirePermission('agreement:send')
  @Post('agreement')
  async send(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.agreements.send(actor, id, seenVersion(values), values.route?.[0] ?? '');
    response.redirect(303, awardUrl(localeOf(request), id, '/agreement?done=doneSent'));
  }

  /** Signs exactly what the page showed. */
  @RequirePermission('agreement:sign')
  @Post('agreement/sign')
  async sign(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      const signing = { read: values.read?.[0] ?? '', name: values.name?.[0] ?? '' };
      await this.agreements.sign(actor, id, signing);
      response.redirect(303, awardUrl(locale, id, '/agreement?done=doneSigned'));
    };
    await orAgain({ response, locale, values }, act, () => this.page(request, actor, id));
  }

  @RequirePermission('award:read')
  @Get('agreement.pdf')
  async paper(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<void> {
    const row = await this.agreements.get(actor, id);
    sendPaper(response, await printAgreement(this.printer, row, localeOf(request)));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('agreement', AGREEMENT_DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'agreement.title'), { flash });
    const award = await this.awards.get(actor, id);
    const row = await this.agreements.get(actor, id);
    const reader = {
      ...{ side: 'funder' as const, url: awardUrl(locale, id), maySign: holds(actor, 'agreement:sign') },
      isOpen: award.state === 'agreement',
    };
    return (state) => this.pages.show(request, 'awards/agreement', buildAgreement(page, row, reader, state));
  }
}

export function sendPaper(response: Response, pdf: Buffer): void {
  response.setHeader('Content-Disposition', 'attachment; filename="agreement.pdf"');
  response.type('application/pdf').send(pdf);
}

import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ApplicationService, type ApplicationStanding } from '@puente/grants';
import { invalid } from '@puente/kernel';
import { ConsentService } from '@puente/matching';
import { PdfPrinter } from '@puente/rendering';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { isStale, refuseForm } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { mayApply } from './applications.page';
import { buildCheck, type FundersSight } from './build-check';
import { buildReceipt } from './build-receipt';
import { printReceipt } from './print-receipt';

/** The end of an application: everything once more, ready for who signs, signed, and its receipt. */
@PageController('my/applications/:application')
export class ApplicationSigningPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ApplicationService) private readonly applications: ApplicationService,
    @Inject(ConsentService) private readonly consents: ConsentService,
    @Inject(PdfPrinter) private readonly printer: PdfPrinter,
  ) {}

  @RequirePermission('application:read-own')
  @Get('check')
  async check(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
  ): Promise<void> {
    const own = await this.applications.get(actor, id);
    if (own.application.status !== 'draft') return this.to(request, response, `/${id}`);
    const sight = await this.sightOf(actor, own);
    response.send(this.render(request, actor, own, sight, emptyForm));
  }

  @RequirePermission('application:write')
  @Post('ready')
  async ready(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
  ): Promise<void> {
    await this.applications.markReady(actor, id);
    this.to(request, response, `/${id}?done=doneReady`);
  }

  /** Hands in what was read, once who signs agreed to how the funder will know the nonprofit. */
  @RequirePermission('application:sign')
  @Post('submit')
  async submit(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const seen = { version: values.version ?? [] };
    try {
      if (values.agree?.[0] !== 'yes') throw invalid([{ field: 'agree', code: 'agreement-needed' }]);
      await this.applications.submit(actor, id, seenVersion(values));
      this.to(request, response, `/${id}/receipt`);
    } catch (error) {
      const own = await this.applications.get(actor, id);
      if (own.application.status !== 'draft') return this.to(request, response, `/${id}`);
      const sight = await this.sightOf(actor, own);
      refuseForm(response, error, localeOf(request), 'agree', (problems) =>
        this.render(request, actor, own, sight, { values: isStale(error) ? {} : seen, problems }),
      );
    }
  }

  @RequirePermission('application:read-own')
  @Get('receipt')
  async receipt(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
  ): Promise<string> {
    const proof = await this.applications.receipt(actor, id);
    const own = await this.applications.get(actor, id);
    const later = (await this.applications.list(actor)).find(
      ({ application: each }) =>
        each.callId === own.call.id && each.stage === 'later' && each.status === 'draft',
    );
    const page = this.pages.page(request, say(localeOf(request), 'myApplications.title'));
    const links = { later: later?.application.id ?? null, mayWithdraw: mayApply(actor).sign };
    return this.pages.show(request, 'applications/receipt', buildReceipt(page, own, proof, links));
  }

  @RequirePermission('application:read-own')
  @Get('receipt.pdf')
  async paper(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
  ): Promise<void> {
    const proof = await this.applications.receipt(actor, id);
    const own = await this.applications.get(actor, id);
    const pdf = await printReceipt(this.printer, own, proof, localeOf(request));
    response.setHeader('Content-Disposition', 'attachment; filename="receipt.pdf"');
    response.type('application/pdf').send(pdf);
  }

  private render(
    request: PuenteRequest,
    actor: PersonActor,
    own: ApplicationStanding,
    sight: FundersSight,
    state: FormState,
  ): string {
    const page = this.pages.page(request, say(localeOf(request), 'myApplications.title'));
    const view = buildCheck(page, own, mayApply(actor), sight, state);
    return this.pages.show(request, 'applications/check', view);
  }

  /** What the funder of the call sees of the nonprofit today. */
  private async sightOf(actor: PersonActor, { call }: ApplicationStanding): Promise<FundersSight> {
    if (call.funderKind === 'hip') return null;
    return this.consents.seen(actor, { audience: 'funder', funderId: call.tenantId });
  }

  private to(request: PuenteRequest, response: Response, tail: string): void {
    response.redirect(303, `${pageUrl(localeOf(request), 'my/applications')}${tail}`);
  }
}

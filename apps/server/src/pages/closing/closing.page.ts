import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ClosingService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildClosing } from './build-closing';

const DONE = ['doneClosed'] as const;

/** How an award of one’s own organisation closes: the list of what is left, and the second person’s close. */
@PageController('awards')
export class ClosingPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ClosingService) private readonly closings: ClosingService,
  ) {}

  @RequirePermission('award:read')
  @Get(':award/closing')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  /** Closes exactly what the page showed. */
  @RequirePermission('award:end')
  @Post(':award/closing')
  async close(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      await this.closings.close(actor, id, values.shown?.[0] ?? '');
      response.redirect(303, awardUrl(locale, id, '/closing?done=doneClosed'));
    };
    await orAgain({ response, locale, values }, act, () => this.page(request, actor, id));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('closing', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'closing.title'), { flash });
    const closing = await this.closings.of(actor, id);
    const reader = { personId: actor.personId, mayEnd: holds(actor, 'award:end') };
    return (state) => this.pages.show(request, 'closing/closing', buildClosing(page, closing, reader, state));
  }
}

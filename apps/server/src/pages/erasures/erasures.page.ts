import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { holds } from '@puente/permissions';
import { ErasureService } from '@puente/retention';
import type { Response } from 'express';
import { ErasureDto } from '../../api/erasures/erasure.dto';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { bodyValidation } from '../../http/validate-body';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildErasureList } from './build-erasures';

@PageController('erasures')
export class ErasuresPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ErasureService) private readonly erasures: ErasureService,
  ) {}

  @RequirePermission('erasure:read')
  @Get()
  list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    return this.listWith(request, actor, formValues(raw).nonprofit?.[0] ?? null, emptyForm);
  }

  @RequirePermission('erasure:request')
  @Post()
  async ask(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const nonprofitId = values.nonprofitId?.[0] ?? '';
    try {
      const { reason } = await readErasure(nonprofitId, values.reason?.[0] ?? '');
      await this.erasures.request(actor, nonprofitId, reason);
      response.redirect(303, pageUrl(localeOf(request), 'erasures'));
    } catch (error) {
      const state = refusedForm(values, error, localeOf(request), undefined, 'reason');
      response.status(422).send(await this.listWith(request, actor, nonprofitId, state));
    }
  }

  @RequirePermission('erasure:approve')
  @Post(':id/approve')
  async approve(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
  ): Promise<void> {
    await this.erasures.approve(actor, id);
    response.redirect(303, pageUrl(localeOf(request), 'erasures'));
  }

  @RequirePermission('erasure:request')
  @Post(':id/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
  ): Promise<void> {
    await this.erasures.withdraw(actor, id);
    response.redirect(303, pageUrl(localeOf(request), 'erasures'));
  }

  private async listWith(
    request: PuenteRequest,
    actor: PersonActor,
    chosen: string | null,
    state: FormState,
  ): Promise<string> {
    const mayDecide = holds(actor, 'erasure:request');
    const id = mayDecide ? chosen : null;
    const page = this.pages.page(request, say(localeOf(request), 'erasures.title'));
    const input = {
      erasures: await this.erasures.list(actor),
      subject: id === null ? null : { id, name: await this.erasures.nameOf(actor, id) },
      state,
      personId: actor.personId,
      mayDecide,
    };
    return this.pages.show(request, 'erasures/list', buildErasureList(page, input));
  }
}

/** The form as the body of the API. */
function readErasure(nonprofitId: string, reason: string): Promise<ErasureDto> {
  return bodyValidation.transform(
    { nonprofitId, reason },
    {
      type: 'body',
      metatype: ErasureDto,
    },
  ) as Promise<ErasureDto>;
}

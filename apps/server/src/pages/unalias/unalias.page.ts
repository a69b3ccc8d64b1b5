import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AliasRequestService, type AliasAnswer } from '@puente/disclosure';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { NewAliasRequestDto } from '../../api/unalias/unalias.dto';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { isStale } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { bodyValidation } from '../../http/validate-body';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildUnaliasList, buildUnaliasRequest } from './build-unalias';

@PageController('unalias')
export class UnaliasPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AliasRequestService) private readonly requests: AliasRequestService,
  ) {}

  @RequirePermission('alias:read')
  @Get()
  list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    return this.listWith(request, actor, emptyForm);
  }

  @RequirePermission('alias:request')
  @Post()
  async ask(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    try {
      const id = await this.requests.request(actor, await readRequest(values));
      response.redirect(303, pageUrl(localeOf(request), `unalias/${id}`));
    } catch (error) {
      const state = refusedForm(values, error, localeOf(request));
      response.status(422).send(await this.listWith(request, actor, state));
    }
  }

  @RequirePermission('alias:read')
  @Get(':request')
  show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('request') id: string,
  ): Promise<string> {
    return this.requestWith(request, actor, id, {});
  }

  @RequirePermission('alias:decide')
  @Post(':request/decision')
  async decide(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('request') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { approve, shown } = formValues(body);
    try {
      const decision = { approve: approve?.[0] === 'yes', shown: shown?.[0] ?? '' };
      await this.requests.decide(actor, id, decision);
      response.redirect(303, pageUrl(localeOf(request), `unalias/${id}`));
    } catch (error) {
      if (!isStale(error)) throw error;
      response.status(409).send(await this.requestWith(request, actor, id, { stale: true }));
    }
  }

  @RequirePermission('alias:request')
  @Post(':request/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('request') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.requests.withdraw(actor, id, seenVersion(formValues(body)));
    response.redirect(303, pageUrl(localeOf(request), `unalias/${id}`));
  }

  /** A form and no link: to learn the name is something that one does, not an address that lies about. */
  @RequirePermission('alias:answer')
  @Post(':request/answer')
  async answer(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('request') id: string,
  ): Promise<void> {
    const answer = await this.requests.answer(actor, id);
    response.status(200).send(await this.requestWith(request, actor, id, { answer }));
  }

  private async listWith(request: PuenteRequest, actor: PersonActor, state: FormState): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'unalias.title'));
    const input = {
      requests: await this.requests.list(actor),
      funders: await this.requests.funders(actor),
      state,
      mayAsk: holds(actor, 'alias:request'),
    };
    return this.pages.show(request, 'unalias/list', buildUnaliasList(page, input));
  }

  private async requestWith(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    { stale = false, answer = null }: { readonly stale?: boolean; readonly answer?: AliasAnswer | null },
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'unalias.requestTitle'));
    const input = {
      request: await this.requests.get(actor, id),
      personId: actor.personId,
      mayDecide: holds(actor, 'alias:decide'),
      stale,
      answer,
    };
    return this.pages.show(request, 'unalias/request', buildUnaliasRequest(page, input));
  }
}

/** The form as the body of the API. */
function readRequest(values: FormValues): Promise<NewAliasRequestDto> {
  const first = (name: string): string => values[name]?.[0] ?? '';
  const body = {
    funderId: first('funderId'),
    alias: first('alias'),
    reason: first('reason'),
    note: first('note').trim(),
  };
  return bodyValidation.transform(body, {
    type: 'body',
    metatype: NewAliasRequestDto,
  }) as Promise<NewAliasRequestDto>;
}

import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { TokenService, type TokenInput } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildTokens } from './build-tokens';

@PageController('account/tokens')
export class TokensPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(TokenService) private readonly tokens: TokenService,
  ) {}

  @RequirePermission('token:own')
  @Get()
  list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.show(request, actor, emptyForm, null, done);
  }

  /** Answers with the page itself, because the token is shown this once and kept nowhere. */
  @RequirePermission('token:make')
  @Post()
  async make(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    try {
      const { token } = await this.tokens.make(actor, tokenInput(values));
      response.send(await this.show(request, actor, emptyForm, token));
    } catch (error) {
      const state = refusedForm(values, error, localeOf(request));
      response.status(422).send(await this.show(request, actor, state, null));
    }
  }

  @RequirePermission('token:own')
  @Post(':token/revoke')
  async revoke(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('token') id: string,
  ): Promise<void> {
    await this.tokens.revoke(actor, id);
    response.redirect(303, pageUrl(localeOf(request), 'account/tokens?done=revoked'));
  }

  @RequirePermission('token:oversee')
  @Post('all/:token/revoke')
  async revokeAny(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('token') id: string,
  ): Promise<void> {
    await this.tokens.revokeAny(actor, id);
    response.redirect(303, pageUrl(localeOf(request), 'account/tokens?done=revoked'));
  }

  private async show(
    request: PuenteRequest,
    actor: PersonActor,
    state: FormState,
    made: string | null,
    done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const flash = doneFlash('tokens', ['revoked'], done, locale);
    const view = buildTokens(this.pages.page(request, say(locale, 'tokens.title'), { flash }), state, {
      actor,
      own: await this.tokens.list(actor),
      all: holds(actor, 'token:oversee') ? await this.tokens.listAll(actor) : null,
      made,
    });
    return this.pages.show(request, 'tokens/tokens', view);
  }
}

function tokenInput({ name, scopes, days }: FormValues): TokenInput {
  const typed = days?.[0]?.trim() ?? '';
  return {
    name: name?.[0] ?? '',
    scopes: scopes ?? [],
    ...(typed === '' ? {} : { days: Number(typed) }),
  };
}

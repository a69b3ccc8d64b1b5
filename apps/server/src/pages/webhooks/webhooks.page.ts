import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { WebhookService } from '@puente/webhooks';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildWebhooks } from './build-webhooks';

const DONE = ['tested', 'started', 'removed'] as const;

@PageController('account/webhooks')
export class WebhooksPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(WebhookService) private readonly webhooks: WebhookService,
  ) {}

  @RequirePermission('webhook:read')
  @Get()
  list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.show(request, actor, emptyForm, { done });
  }

  /** Answers with the page itself, because the secret is shown this once. */
  @RequirePermission('webhook:edit')
  @Post()
  async add(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    try {
      const url = values.url?.[0]?.trim() ?? '';
      const { secret } = await this.webhooks.add(actor, { url, events: values.events ?? [] });
      response.send(await this.show(request, actor, emptyForm, { secret }));
    } catch (error) {
      const state = refusedForm(values, error, localeOf(request), undefined, 'url');
      response.status(422).send(await this.show(request, actor, state, {}));
    }
  }

  @RequirePermission('webhook:edit')
  @Post(':webhook/secret')
  async rotate(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('webhook') id: string,
  ): Promise<string> {
    const { secret } = await this.webhooks.rotate(actor, id);
    return this.show(request, actor, emptyForm, { secret });
  }

  @RequirePermission('webhook:edit')
  @Post(':webhook/test')
  async test(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('webhook') id: string,
  ): Promise<void> {
    await this.webhooks.test(actor, id);
    back(request, response, 'tested');
  }

  @RequirePermission('webhook:edit')
  @Post(':webhook/start')
  async start(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('webhook') id: string,
  ): Promise<void> {
    await this.webhooks.start(actor, id);
    back(request, response, 'started');
  }

  @RequirePermission('webhook:edit')
  @Post(':webhook/remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('webhook') id: string,
  ): Promise<void> {
    await this.webhooks.remove(actor, id);
    back(request, response, 'removed');
  }

  private async show(
    request: PuenteRequest,
    actor: PersonActor,
    state: FormState,
    { done, secret = null }: { readonly done?: string | undefined; readonly secret?: string | null },
  ): Promise<string> {
    const locale = localeOf(request);
    const flash = doneFlash('webhooks', DONE, done, locale);
    const view = buildWebhooks(this.pages.page(request, say(locale, 'webhooks.title'), { flash }), state, {
      kind: actor.tenantKind,
      hosts: this.webhooks.hosts,
      webhooks: await this.webhooks.list(actor),
      secret,
    });
    return this.pages.show(request, 'webhooks/webhooks', view);
  }
}

function back(request: PuenteRequest, response: Response, done: (typeof DONE)[number]): void {
  response.redirect(303, pageUrl(localeOf(request), `account/webhooks?done=${done}`));
}

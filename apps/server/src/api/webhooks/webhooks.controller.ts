import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { eventsFor, WebhookService } from '@puente/webhooks';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { WebhookDto } from './webhook.dto';
import { MadeWebhookResponse, toWebhookResponse, WebhooksResponse } from './webhook.response';

@ApiTags('webhooks')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(@Inject(WebhookService) private readonly webhooks: WebhookService) {}

  /** The organisation's own systems that are told of events, with what was sent to each lately. */
  @RequirePermission('webhook:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<WebhooksResponse> {
    const webhooks = await this.webhooks.list(actor);
    return {
      hosts: [...this.webhooks.hosts],
      events: eventsFor(actor.tenantKind),
      webhooks: webhooks.map(toWebhookResponse),
    };
  }

  /** Adds an address. Its secret is shown in this answer and never again. */
  @RequirePermission('webhook:edit')
  @WithoutKey('secret')
  @Post()
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  add(@CurrentActor() actor: PersonActor, @Body() body: WebhookDto): Promise<MadeWebhookResponse> {
    return this.webhooks.add(actor, body);
  }

  /** Another secret, shown once; the one before signs as well for 24 hours. */
  @RequirePermission('webhook:edit')
  @WithoutKey('secret')
  @Post(':webhook/secrets')
  @ApiProblems(401, 403, 404)
  rotate(@CurrentActor() actor: PersonActor, @Param('webhook') id: string): Promise<MadeWebhookResponse> {
    return this.webhooks.rotate(actor, id);
  }

  /** Sends a message that says `test`. */
  @RequirePermission('webhook:edit')
  @Post(':webhook/tests')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async test(@CurrentActor() actor: PersonActor, @Param('webhook') id: string): Promise<void> {
    await this.webhooks.test(actor, id);
  }

  /** Calls an address again that was stopped for its failures. */
  @RequirePermission('webhook:edit')
  @Post(':webhook/start')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async start(@CurrentActor() actor: PersonActor, @Param('webhook') id: string): Promise<void> {
    await this.webhooks.start(actor, id);
  }

  @RequirePermission('webhook:edit')
  @Delete(':webhook')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async remove(@CurrentActor() actor: PersonActor, @Param('webhook') id: string): Promise<void> {
    await this.webhooks.remove(actor, id);
  }
}

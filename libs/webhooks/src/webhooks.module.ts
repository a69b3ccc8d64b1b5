import { type DynamicModule, Module } from '@nestjs/common';
import type { AllowedHosts } from './core';
import { WebhookDeliverHandler } from './webhook-deliver.handler';
import { WebhookSender } from './webhook-sender';
import { WEBHOOK_SETTINGS } from './webhook-settings';
import { WebhookService } from './webhook.service';

/** Tells the systems of organisations what `addDeliveries` decided. */
@Module({})
export class WebhooksModule {
  static forRoot(settings: AllowedHosts): DynamicModule {
    return {
      module: WebhooksModule,
      global: true,
      providers: [
        { provide: WEBHOOK_SETTINGS, useValue: settings },
        { provide: WebhookSender, useFactory: () => new WebhookSender(settings) },
        WebhookService,
        WebhookDeliverHandler,
      ],
      exports: [WebhookService, WebhookDeliverHandler],
    };
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { projectRoot, type Config } from '@puente/config';
import { DatabaseModule } from '@puente/database';
import { DocumentsModule, documentSettingsOf } from '@puente/documents';
import { MailModule, mailSettingsOf } from '@puente/mail';
import { isContactPaused } from '@puente/organizations';
import { PdfPrinter, TemplateEngine } from '@puente/rendering';
import { apiControllers } from './api';
import { ApiDescription } from './api/api-description';
import { CONFIG } from './config.token';
import { entities } from './entities';
import { AccessGuard } from './http/access.guard';
import { RequestIdentity } from './http/request-identity';
import { APP_LOG, AppLog } from '@puente/logging';
import { ErrorFilter } from './http/error.filter';
import { FormRepeatInterceptor } from './http/form-repeat.interceptor';
import { RepeatInterceptor } from './http/repeat.interceptor';
import { ASSETS, PageRenderer, TEMPLATES } from './http/page-renderer';
import { pageControllers } from './pages';
import type { PageAssets } from './pages/layouts/page.view';
import { roomsOf } from './rooms';
import { texts } from './texts';

interface AppOptions {
  readonly config: Config;
  readonly appUrl: string;
  readonly log: AppLog;
}

/** The server: all rooms behind two doors, the API and the pages. */
@Module({})
export class AppModule {
  static forRoot({ config, appUrl, log }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [
        DiscoveryModule,
        DatabaseModule.forRoot({ appUrl, entities }),
        MailModule.forRoot(mailSettingsOf(config, isContactPaused)),
        DocumentsModule.forRoot(documentSettingsOf(config)),
        ...roomsOf(config),
      ],
      controllers: [...apiControllers, ...pageControllers],
      providers: [
        ApiDescription,
        PageRenderer,
        RequestIdentity,
        { provide: PdfPrinter, useFactory: () => new PdfPrinter() },
        { provide: CONFIG, useValue: config },
        { provide: APP_LOG, useValue: log },
        {
          provide: TEMPLATES,
          useFactory: () => new TemplateEngine({ roots: [join(__dirname, 'pages')], texts }),
        },
        { provide: ASSETS, useFactory: readAssets },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: RepeatInterceptor },
        { provide: APP_INTERCEPTOR, useClass: FormRepeatInterceptor },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}

/** The addresses of the built style and scripts. */
function readAssets(): PageAssets {
  const manifest = join(assetsFolder(), 'manifest.json');
  if (!existsSync(manifest)) {
    throw new Error('The style and scripts of the pages are not built: run `npm run build`.');
  }
  return JSON.parse(readFileSync(manifest, 'utf8')) as PageAssets;
}

export function assetsFolder(): string {
  return join(projectRoot(), 'dist', 'assets');
}

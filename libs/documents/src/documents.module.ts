import { join } from 'node:path';
import { type DynamicModule, Module, type OnModuleInit, Inject } from '@nestjs/common';
import type { Config } from '@puente/config';
import { Clock } from '@puente/kernel';
import { DocumentEraseHandler } from './document-erase.handler';
import { Inspection } from './inspection';
import { ClamdScanner, Scanner } from './scanner/clamd';
import { DocumentStore } from './storage/document-store';
import { Quarantine } from './storage/quarantine';
import { TakeIn } from './take-in';

/** Where documents lie, who scans them, and how they are looked into. */
export interface DocumentSettings {
  readonly dataDir: string;
  readonly clamdUrl: string | null;
}

@Module({})
export class DocumentsModule implements OnModuleInit {
  constructor(
    @Inject(Quarantine) private readonly quarantine: Quarantine,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  static forRoot({ dataDir, clamdUrl }: DocumentSettings): DynamicModule {
    return {
      module: DocumentsModule,
      global: true,
      providers: [
        { provide: DocumentStore, useFactory: () => new DocumentStore(join(dataDir, 'documents')) },
        { provide: Quarantine, useFactory: () => new Quarantine(join(dataDir, 'quarantine')) },
        { provide: Inspection, useFactory: () => new Inspection() },
        { provide: Scanner, useFactory: () => (clamdUrl ? new ClamdScanner(clamdUrl) : null) },
        TakeIn,
        DocumentEraseHandler,
      ],
      exports: [DocumentStore, Quarantine, TakeIn, DocumentEraseHandler],
    };
  }

  async onModuleInit(): Promise<void> {
    await this.quarantine.sweep(this.clock.now());
  }
}

export function documentSettingsOf({ dataDir, clamdUrl }: Config): DocumentSettings {
  return { dataDir, clamdUrl };
}

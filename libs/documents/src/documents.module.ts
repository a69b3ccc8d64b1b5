import { join } from 'node:path';
import { type DynamicModule, Inject, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Config } from '@puente/config';
import { Clock } from '@puente/kernel';
import { DocumentEraseHandler } from './document-erase.handler';
import { Inspection } from './inspection';
import { ClamdScanner, Scanner } from './scanner/clamd';
import { Arriving } from './storage/arriving';
import { DocumentStore } from './storage/document-store';
import { Quarantine } from './storage/quarantine';
import { TakeIn } from './take-in';

const HOUR_MS = 3_600_000;

/** Where documents lie, who scans them, and how they are looked into. */
export interface DocumentSettings {
  readonly dataDir: string;
  readonly clamdUrl: string | null;
}

@Module({})
export class DocumentsModule implements OnModuleInit, OnModuleDestroy {
  private sweeping: NodeJS.Timeout | null = null;

  constructor(
    @Inject(Quarantine) private readonly quarantine: Quarantine,
    @Inject(Arriving) private readonly arriving: Arriving,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  static forRoot({ dataDir, clamdUrl }: DocumentSettings): DynamicModule {
    return {
      module: DocumentsModule,
      global: true,
      providers: [
        { provide: DocumentStore, useFactory: () => new DocumentStore(join(dataDir, 'documents')) },
        { provide: Quarantine, useFactory: () => new Quarantine(join(dataDir, 'quarantine')) },
        { provide: Arriving, useFactory: () => new Arriving(join(dataDir, 'arriving')) },
        { provide: Inspection, useFactory: () => new Inspection() },
        { provide: Scanner, useFactory: () => (clamdUrl ? new ClamdScanner(clamdUrl) : null) },
        TakeIn,
        DocumentEraseHandler,
      ],
      exports: [DocumentStore, Quarantine, Arriving, TakeIn, DocumentEraseHandler],
    };
  }

  /** Now, and every hour: what a killed process left behind. A folder that cannot be read now is looked at again later. */
  async onModuleInit(): Promise<void> {
    await this.sweep();
    this.sweeping = setInterval(() => void this.sweep().catch(() => undefined), HOUR_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.sweeping) clearInterval(this.sweeping);
  }

  private async sweep(): Promise<void> {
    await this.quarantine.sweep(this.clock.now());
    await this.arriving.sweep(this.clock.now());
  }
}

export function documentSettingsOf({ dataDir, clamdUrl }: Config): DocumentSettings {
  return { dataDir, clamdUrl };
}

import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { JobHandler } from './job';
import { JobRegistry } from './job-registry';
import { JobRunner } from './job-runner';

interface JobsOptions {
  /** The rooms that bring the handlers. */
  readonly imports: readonly Type[];
  readonly handlers: readonly Type<JobHandler>[];
}

/** Knows the handlers of all rooms; the app lists them, and the start fails when one is missing. */
@Module({})
export class JobsModule {
  static forRoot(options: JobsOptions): DynamicModule {
    return {
      module: JobsModule,
      imports: [...options.imports],
      providers: [
        JobRunner,
        {
          provide: JobRegistry,
          inject: [...options.handlers],
          useFactory: (...handlers: JobHandler[]) => new JobRegistry(handlers),
        },
      ],
      exports: [JobRunner, JobRegistry],
    };
  }
}

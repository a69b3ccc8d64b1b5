import { JOB_NAMES, type JobHandler, type JobName } from './job';

/** The handlers by name. Construction fails, and with it the start, when a job has no handler or two. */
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();

  constructor(handlers: readonly JobHandler[], names: readonly JobName[] = JOB_NAMES) {
    for (const handler of handlers) {
      if (this.handlers.has(handler.name)) throw new Error(`The job ${handler.name} has two handlers.`);
      this.handlers.set(handler.name, handler);
    }
    const missing = names.filter((name) => !this.handlers.has(name));
    if (missing.length > 0) throw new Error(`Jobs without a handler: ${missing.join(', ')}.`);
  }

  handlerOf(name: string): JobHandler {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`No handler is known for the job ${name}.`);
    return handler;
  }
}

export * from './job';
export * from './job-registry';
export * from './job-runner';
export * from './jobs.module';
export * from './outbox';
export * from './relay';
export { OutboxJob } from './entities/outbox.entity';

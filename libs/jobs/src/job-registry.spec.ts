import type { JobHandler } from './job';
import { JobRegistry } from './job-registry';

const handler = (name: JobHandler['name']): JobHandler => ({ name, handle: () => Promise.resolve() });

describe('JobRegistry', () => {
  it('refuses to start without a handler for every job', () => {
    expect(() => new JobRegistry([handler('match.refresh')])).toThrow('match.refresh-stale');
  });

  it('refuses two handlers for one job', () => {
    expect(() => new JobRegistry([handler('match.refresh'), handler('match.refresh')])).toThrow(
      'two handlers',
    );
  });

  it('finds the handler of a job', () => {
    const registry = new JobRegistry([handler('match.refresh')], ['match.refresh']);
    expect(registry.handlerOf('match.refresh').name).toBe('match.refresh');
    expect(() => registry.handlerOf('toString')).toThrow('No handler');
  });
});

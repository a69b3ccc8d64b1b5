import { readConfig } from '@puente/config';
import { isContactPaused } from '@puente/organizations';
import { workerSettings } from './worker-settings';

describe('settings of the worker', () => {
  it('asks the organisation itself whether it may be written to', () => {
    expect(workerSettings(readConfig({})).mail.isPaused).toBe(isContactPaused);
  });
});

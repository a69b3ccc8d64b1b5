import type { Currency } from '@puente/kernel';
import { sourceRateFaults } from './source-rate';

describe('the rate at which an award draws on its source', () => {
  it.each<readonly [rate: string, currency: Currency, source: Currency, fault: string | null]>([
    ['', 'MXN', 'MXN', null],
    ['1', 'MXN', 'MXN', 'source-rate-needless'],
    ['18.5', 'MXN', 'USD', null],
    ['', 'MXN', 'USD', 'source-rate-needed'],
    ['0.00', 'MXN', 'USD', 'source-rate-needed'],
    ['-1', 'MXN', 'USD', 'source-rate-needed'],
    ['1e3', 'MXN', 'USD', 'source-rate-needed'],
    ['1.123456789', 'MXN', 'USD', 'source-rate-needed'],
  ])('%j for %s of %s: %s', (rate, currency, source, fault) =>
    expect(sourceRateFaults(rate, { currency, source })[0]?.code ?? null).toBe(fault),
  );
});

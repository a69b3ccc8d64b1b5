import type { Currency, FieldError } from '@puente/kernel';

const RATE = /^\d{1,9}(\.\d{1,8})?$/;

/**
 * The rate at which an award draws on its source: units of the award's currency for one of the source's, as decimal text. None
 * in one currency; in two it has to be there.
 */
export function sourceRateFaults(
  rate: string,
  { currency, source }: { readonly currency: Currency; readonly source: Currency },
): FieldError[] {
  if (currency === source) return rate === '' ? [] : [{ field: 'rate', code: 'source-rate-needless' }];
  return RATE.test(rate) && /[1-9]/.test(rate) ? [] : [{ field: 'rate', code: 'source-rate-needed' }];
}

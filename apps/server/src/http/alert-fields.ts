import { invalid } from '@puente/kernel';
import { isAlertFrequency, type AlertFrequency } from '@puente/matching';

/** How often somebody is told, from its code. */
export function readFrequency(code: string): AlertFrequency {
  if (isAlertFrequency(code)) return code;
  throw invalid([{ field: 'frequency', code: 'not-in-list', params: { value: code.slice(0, 60) } }]);
}

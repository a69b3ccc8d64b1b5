import type { Recommendation } from './recommend';
import type { SignalCode } from './score-candidates';

/** The families in which reasons are told; codes are stable. */
export const REASON_CODES = ['text', 'neighbours', 'cofunding', 'no-evidence'] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

const FAMILY: Readonly<Record<SignalCode, ReasonCode>> = {
  wording: 'text',
  neighbours: 'neighbours',
  cofunding: 'cofunding',
  relevance: 'text',
};

/** A family's share of the score in whole hundredths. */
export interface Reason {
  readonly code: ReasonCode;
  readonly hundredths: number;
}

/** The shares of a score by family, in hundredths that sum to 100 (largest remainder), largest first. */
export function reasonsOf(shares: Recommendation['shares']): Reason[] {
  const sums = new Map<ReasonCode, number>();
  for (const { code, share } of shares) sums.set(FAMILY[code], (sums.get(FAMILY[code]) ?? 0) + share * 100);
  if (sums.size === 0) return [{ code: 'no-evidence', hundredths: 100 }];
  const exact = REASON_CODES.map((code) => ({ code, exact: sums.get(code) ?? 0 }));
  const whole = exact.map(({ exact: value }) => Math.floor(value + 1e-9));
  const missing = 100 - whole.reduce((sum, value) => sum + value, 0);
  const byRemainder = exact
    .map(({ exact: value }, index) => ({ index, left: value - whole[index]! }))
    .sort((one, other) => other.left - one.left || one.index - other.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, missing))) whole[index]! += 1;
  return exact
    .map(({ code }, index) => ({ code, hundredths: whole[index]! }))
    .filter(({ hundredths }) => hundredths > 0)
    .sort((one, other) => other.hundredths - one.hundredths);
}

/** Reasons as one cell of a file: `text=0.62;cofunding=0.38`, and `;damping=0.50` where the score was halved. */
export function reasonsText({ shares, damping }: Pick<Recommendation, 'shares' | 'damping'>): string {
  const reasons = reasonsOf(shares).map(({ code, hundredths }) => `${code}=${(hundredths / 100).toFixed(2)}`);
  return [...reasons, ...(damping < 1 ? [`damping=${damping.toFixed(2)}`] : [])].join(';');
}

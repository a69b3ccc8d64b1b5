/** What can be tried by guessing, each with budgets of its own. */
export type Guessable =
  'sign-in' | 'second-step' | 'proof' | 'reset' | 'invitation' | 'api-token' | 'challenge' | 'stop-mails';

const MINUTE_MS = 60_000;

interface Limit {
  readonly windowMs: number;
  /** From one network at one account; also what a device that is known to the account has for itself. */
  readonly perPair: number;
  /** From one network at all accounts together. */
  readonly perNetwork: number;
  /** At one account from unknown devices anywhere. Beyond it, each network has only `then` left. */
  readonly ceiling: { readonly count: number; readonly windowMs: number; readonly then: number };
}

const HOUR_MS = 60 * MINUTE_MS;

/**
 * Beyond the ceiling of a sign-in every network keeps one attempt, so nobody locks anybody out by guessing. A second step
 * has none left: it needs the password, and whoever tries codes by the hundred with it must wait until it is changed.
 */
export const LIMITS: Readonly<Record<Guessable, Limit>> = {
  'sign-in': {
    windowMs: 15 * MINUTE_MS,
    perPair: 5,
    perNetwork: 100,
    ceiling: { count: 50, windowMs: HOUR_MS, then: 1 },
  },
  'second-step': {
    windowMs: 15 * MINUTE_MS,
    perPair: 15,
    perNetwork: 100,
    ceiling: { count: 100, windowMs: 24 * HOUR_MS, then: 0 },
  },
  proof: {
    windowMs: 15 * MINUTE_MS,
    perPair: 5,
    perNetwork: 100,
    ceiling: { count: 50, windowMs: HOUR_MS, then: 1 },
  },
  reset: {
    windowMs: HOUR_MS,
    perPair: 3,
    perNetwork: 30,
    ceiling: { count: 10, windowMs: HOUR_MS, then: 1 },
  },
  invitation: {
    windowMs: 15 * MINUTE_MS,
    perPair: 10,
    perNetwork: 50,
    ceiling: { count: 50, windowMs: HOUR_MS, then: 1 },
  },
  // Programs of mail ask for many people from few addresses.
  'stop-mails': {
    windowMs: HOUR_MS,
    perPair: 10,
    perNetwork: 500,
    ceiling: { count: 50, windowMs: HOUR_MS, then: 1 },
  },
  challenge: {
    windowMs: 15 * MINUTE_MS,
    perPair: 100,
    perNetwork: 100,
    ceiling: { count: 5_000, windowMs: HOUR_MS, then: 20 },
  },
  'api-token': {
    windowMs: 15 * MINUTE_MS,
    perPair: 20,
    perNetwork: 100,
    ceiling: { count: 1_000, windowMs: HOUR_MS, then: 1 },
  },
};

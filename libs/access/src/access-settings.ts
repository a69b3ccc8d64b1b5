import type { SecondFactorMode } from './core';

/** What the operator decides about signing in; given to the room when it is opened. */
export abstract class AccessSettings {
  abstract readonly secondFactor: SecondFactorMode;
  /** Where people reach the platform; an authenticator app shows its host. */
  abstract readonly publicUrl: string;
}

import type { SecondFactorMode } from './core';

/** The provider of sign-in that the operator names. */
export interface SingleSignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
  /** Whether its word for a second factor counts here. */
  readonly trustsMfa: boolean;
}

/** What the operator decides about signing in; given to the room when it is opened. */
export abstract class AccessSettings {
  abstract readonly secondFactor: SecondFactorMode;
  /** Where people reach the platform; an authenticator app shows its host, and passkeys are bound to it. */
  abstract readonly publicUrl: string;
  /** Absent: nobody signs in elsewhere. */
  abstract readonly singleSignOn?: SingleSignOnSettings | null;
}

/** How a session was opened, or how its person was last proven. */
export type SignInMethod = 'password' | 'totp' | 'recovery-code' | 'passkey' | 'oidc';

/** How sure a session is of its person. */
export type Assurance = 'password' | 'second-factor';

const PROOF_HOLDS_MS = 10 * 60_000;

/** Whether a person who proved themselves at `provenAt` need not do so again. */
export function isRecentProof(provenAt: Date | null, now: Date): boolean {
  return provenAt !== null && now.getTime() - provenAt.getTime() < PROOF_HOLDS_MS;
}

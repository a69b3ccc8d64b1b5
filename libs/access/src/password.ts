import { hash, verify } from '@node-rs/argon2';

/** OWASP's setting for Argon2id: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** Never matches, and costs the same as a real one: unknown names must not answer faster. */
const decoy = hash('no one signs in with this', ARGON2ID);

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** Whether the password belongs to the hash; without a hash the decoy is checked and the answer is no. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}

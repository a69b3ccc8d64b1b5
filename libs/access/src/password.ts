import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '@puente/kernel';

/** OWASP's setting for Argon2id: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** So many at once, and so many more waiting: beyond that the server would only get slower for everybody. */
const AT_ONCE = 4;
const MOST_WAITING = 60;

/** Never matches, and costs the same as a real one: unknown names must not answer faster. */
const decoy = hash('no one signs in with this', ARGON2ID);

const waiting: (() => void)[] = [];
let running = 0;

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, ARGON2ID));
}

/** Whether the password belongs to the hash; without a hash the decoy is checked and the answer is no. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const known = stored ?? (await decoy);
  const matches = await inTurn(() => verify(known, password));
  return stored !== null && matches;
}

/** Runs at most four at once; refuses (`busy`) when too many wait already. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new DomainError('busy', 'busy', { seconds: 5 });
    await new Promise<void>((next) => waiting.push(next));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

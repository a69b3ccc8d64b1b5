import { setTimeout as wait } from 'node:timers/promises';

/** Waits until the question is answered with yes; fails after the limit. */
export async function eventually(question: () => Promise<boolean>, limitMs = 5_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await question())) {
    if (performance.now() > end) throw new Error(`Not so after ${limitMs} ms.`);
    await wait(10);
  }
}

import { countUnsent, forget } from './device';

const WAIT_MS = 4_000;

/** Signing out takes everything away from the device; what is only here is sent first, or its person is asked. */
export function mindSignOut(draftForm) {
  for (const form of document.querySelectorAll('form.sign-out')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void mayGo(draftForm)
        .catch(() => true)
        .then((may) => may && HTMLFormElement.prototype.submit.call(form));
    });
  }
}

/** Whoever signs out may be in a hurry: a line that does not answer holds nobody back for long. */
async function mayGo(draftForm) {
  await Promise.race([draftForm.send().catch(() => undefined), new Promise((go) => setTimeout(go, WAIT_MS))]);
  const unsent = await countUnsent().catch(() => 0);
  if (unsent > 0 && !window.confirm(draftForm.words.signOut)) return false;
  await forget();
  return true;
}

import { clear, createStore, del, entries, get, set, update } from 'idb-keyval';
import { EMPTY_OUTBOX, unsentCount } from './outbox';

const DAY_MS = 86_400_000;
/** What nobody touched for so long is gone at the next visit. */
export const KEPT_MS = 7 * DAY_MS;
const OWNER = 'owner';
export const PAGES = 'puente-pages';
/** A number and nothing else, so that a page without this script can warn before somebody signs out. */
const UNSENT = 'puente-unsent';

const place = createStore('puente', 'device');

/** Whose phone this is, if that person said that it is theirs alone; nothing is kept before. */
export const ownerOf = () => get(OWNER, place);

const keyOf = ({ organization, application }) => `outbox ${organization} ${application}`;

/** The person said that the phone is theirs. */
export const keepFor = (person) => set(OWNER, { person, at: Date.now() }, place);

/** The outbox of one application on this device; each change is one step for all windows and the worker. */
export function deviceStore(draft) {
  return {
    async change(next) {
      let outbox;
      const step = (before) => {
        outbox = next(before?.outbox ?? EMPTY_OUTBOX);
        return before && outbox === before.outbox ? before : { outbox, at: Date.now(), draft };
      };
      await update(keyOf(draft), step, place);
      void countUnsent();
      return outbox;
    },
  };
}

/** Until somebody says that the phone is theirs, texts live in the window alone. */
export function windowStore() {
  let outbox = EMPTY_OUTBOX;
  return { change: async (next) => (outbox = next(outbox)) };
}

/** What is kept here: of each application how much, since when, and how much of it is here only. */
export async function keptHere() {
  const all = await entries(place);
  return all
    .filter(([key]) => key !== OWNER)
    .map(([key, { outbox, at, draft }]) => ({
      key,
      at,
      draft,
      texts: Object.keys(outbox.kept).length + unsentCount(outbox),
      unsent: unsentCount(outbox),
    }));
}

/** How many texts are on this device only, over all applications. */
export async function countUnsent() {
  const count = (await keptHere()).reduce((sum, { unsent }) => sum + unsent, 0);
  globalThis.localStorage?.setItem(UNSENT, String(count));
  return count;
}

/** Takes away what is too old, and everything when another person signs in here. */
export async function tidy(person) {
  const owner = await ownerOf();
  if (!owner || owner.person !== person) return forget();
  const old = (await keptHere()).filter(({ at }) => Date.now() - at > KEPT_MS);
  await Promise.all(old.map(({ key }) => del(key, place)));
}

/** One application's texts; none of them waits, or its person said so. */
export const forgetOne = (key) => del(key, place);

/** Leaves nothing on the device: no text, no page, no choice. */
export async function forget() {
  await Promise.all([clear(place), globalThis.caches?.delete(PAGES)]);
  globalThis.localStorage?.removeItem(UNSENT);
  const known = (await globalThis.navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(known.map((each) => each.unregister()));
}

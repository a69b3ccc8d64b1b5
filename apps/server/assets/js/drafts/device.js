import { clear, createStore, del, entries, get, promisifyRequest, set } from 'idb-keyval';
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

/**
 * The outbox of one application on this device; each change is one step for all windows and the worker. It fails once the
 * phone is no longer its person's: who signed out in another window, or somebody else since, gets no text put there.
 */
export function deviceStore(draft) {
  return {
    async change(next) {
      const outbox = await place('readwrite', (store) => stepIn(store, draft, next));
      void countUnsent().catch(() => undefined);
      return outbox;
    },
  };
}

/** Owner and outbox are read and written in one transaction. */
function stepIn(store, draft, next) {
  const [owner, kept] = [store.get(OWNER), store.get(keyOf(draft))];
  return new Promise((resolve, reject) => {
    kept.onerror = () => reject(kept.error);
    kept.onsuccess = () => {
      try {
        if (owner.result?.person !== draft.person) throw new Error('This phone is not theirs any more.');
        const before = kept.result;
        const outbox = next(before?.outbox ?? EMPTY_OUTBOX);
        if (outbox !== before?.outbox) store.put({ outbox, at: Date.now(), draft }, keyOf(draft));
        resolve(promisifyRequest(store.transaction).then(() => outbox));
      } catch (error) {
        reject(error);
      }
    };
  });
}

/** Until somebody says that the phone is theirs, texts live in the window alone. */
export function windowStore(outbox = EMPTY_OUTBOX) {
  return { change: async (next) => (outbox = next(outbox)) };
}

/** The device's, until it is full or gone: from then on the window's, with what was last known. */
export function steadyStore(draft, lost) {
  let store = deviceStore(draft);
  let known;
  const fallBack = (next) => {
    store = windowStore(known);
    lost();
    return store.change(next);
  };
  return {
    async change(next) {
      const from = store;
      known = await from.change(next).catch(() => (from === store ? fallBack(next) : store.change(next)));
      return known;
    },
  };
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
  const empty = async () => clear(place);
  await Promise.allSettled([empty(), globalThis.caches?.delete(PAGES)]);
  globalThis.localStorage?.removeItem(UNSENT);
  const known = (await globalThis.navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(known.map((each) => each.unregister()));
}

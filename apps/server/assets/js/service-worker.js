import { Autosave } from './drafts/autosave';
import { deviceStore, forget, KEPT_MS, keptHere, ownerOf, PAGES } from './drafts/device';
import { lineTo } from './drafts/line';

const FILES = 'puente-files';
const MOST_PAGES = 12;
const KEPT_AT = 'x-kept-at';
const WRITTEN = /^\/(?:es|en)\/my\/(?:applications|reports)\/[0-9a-f-]{36}(?:\/|$)/;
const SIGN_OUT = /^\/(?:es|en)\/sign-out$/;
/** A server that is being started again is as good as no signal. */
const NOT_THERE = new Set([502, 503, 504]);
const worker = globalThis;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const { kind, page, files } = event.data;
  if (kind === 'keep') event.waitUntil(Promise.all([keepAgain(page), keepFiles(files)]));
  if (kind === 'leave') event.waitUntil(worker.caches.delete(PAGES));
});

/** Everything but the pages of applications and reports, and their files goes its way untouched. */
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (isOwnSignOut(request, pathname)) return event.waitUntil(forget());
  if (request.method !== 'GET') return;
  if (pathname.startsWith('/assets/')) return event.respondWith(fileOf(request));
  if (request.mode === 'navigate' && WRITTEN.test(pathname)) event.respondWith(pageOf(event));
});

worker.addEventListener('sync', (event) => {
  if (event.tag === 'outbox') event.waitUntil(sendAll());
});

/** Not what another site makes somebody's browser post here: it would take away what was not sent yet. */
const isOwnSignOut = ({ method, mode, referrer }, pathname) =>
  method === 'POST' &&
  mode === 'navigate' &&
  SIGN_OUT.test(pathname) &&
  referrer.startsWith(`${location.origin}/`);

const fileOf = async (request) =>
  (await worker.caches.match(request, { cacheName: FILES })) ?? fetch(request);

/** What the server says now; what was kept, where it cannot be reached. */
async function pageOf(event) {
  const { request } = event;
  try {
    const answer = await fetch(request);
    if (NOT_THERE.has(answer.status)) return (await keptPage(request.url)) ?? answer;
    event.waitUntil(keepPage(request.url, answer.clone()));
    return answer;
  } catch {
    return (await keptPage(request.url)) ?? Response.error();
  }
}

async function keptPage(url) {
  const found = await worker.caches.match(nameOf(url), { cacheName: PAGES });
  return found && Date.now() - Number(found.headers.get(KEPT_AT)) < KEPT_MS ? found : null;
}

/** Pages with a form of the person whose phone this is, and no others. Somebody else's page ends what is kept here. */
async function keepPage(url, answer) {
  const owner = await ownerOf();
  if (!owner || !answer.ok || answer.redirected) return;
  const text = await answer.text();
  const [, person] = /data-person="([0-9a-f]+)"/.exec(text) ?? [];
  if (!person) return;
  if (person !== owner.person) return forget();
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.set(KEPT_AT, String(Date.now()));
  const pages = await worker.caches.open(PAGES);
  await pages.delete(nameOf(url));
  await pages.put(nameOf(url), new Response(text, { headers }));
  const names = await pages.keys();
  await Promise.all(names.slice(0, -MOST_PAGES).map((each) => pages.delete(each)));
}

/** The page that was opened before there was a worker. */
async function keepAgain(path) {
  if (!WRITTEN.test(path)) return;
  const answer = await fetch(path, { headers: { accept: 'text/html' } }).catch(() => null);
  if (answer) await keepPage(new URL(path, location.origin).href, answer);
}

async function keepFiles(urls) {
  const files = await worker.caches.open(FILES);
  const own = urls.filter((url) => new URL(url).pathname.startsWith('/assets/'));
  for (const url of own) if (!(await files.match(url))) await files.add(url).catch(() => undefined);
}

/** The same page under all its queries. */
const nameOf = (url) => url.replace(/[?#].*$/, '');

/** When there is a signal again and no page is open. What fails is tried again by the browser. */
async function sendAll() {
  for (const { draft, unsent } of await keptHere()) {
    if (unsent === 0) continue;
    const line = lineTo(draft);
    if (!(await line.renewToken())) continue;
    const autosave = new Autosave(deviceStore(draft), line);
    const standing = await worker.navigator.locks.request('puente-outbox', () => autosave.flush());
    if (standing.kind === 'later') throw new Error('later');
  }
}

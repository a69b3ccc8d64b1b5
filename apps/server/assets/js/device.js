import { forget, forgetOne, keptHere, ownerOf } from './drafts/device';

/** What this device keeps of one's own, and the way to take it away. */
async function show(place) {
  const [owner, kept] = await Promise.all([ownerOf(), keptHere()]);
  const list = place.querySelector('[data-device-list]');
  const row = place.querySelector('template').content.firstElementChild;
  list.replaceChildren(...kept.map((each) => rowOf(row.cloneNode(true), place, each)));
  const isKept = Boolean(owner) || kept.length > 0;
  place.querySelector('[data-device-some]').hidden = !isKept;
  place.querySelector('[data-device-none]').hidden = isKept;
  place.hidden = false;
}

function rowOf(row, place, { key, at, draft, texts, unsent }) {
  const day = new Date(at).toLocaleString(document.documentElement.lang === 'es' ? 'es-MX' : 'en-US');
  const [title, count, waiting, since, action] = row.children;
  title.textContent = draft.title;
  count.textContent = String(texts);
  waiting.textContent = String(unsent);
  since.textContent = day;
  action.querySelector('button').addEventListener('click', () => void forgetOne(key).then(() => show(place)));
  return row;
}

const place = document.querySelector('[data-device]');
if (place) {
  place
    .querySelector('[data-device-forget]')
    .addEventListener('click', () => void forget().then(() => show(place)));
  void show(place);
}

import { charactersIn } from './characters';

/** Long enough not to talk into somebody's writing. */
const PAUSE_MS = 1_500;

/** Says under each text that has a limit how much is left; answers how to count anew. */
export function startCounters(form) {
  const language = document.documentElement.lang === 'es' ? 'es-MX' : 'en-US';
  const figures = new Intl.NumberFormat(language);
  const plural = new Intl.PluralRules(language);
  const wordsOf = (place) => {
    const words = JSON.parse(place.dataset.words);
    const left =
      Number(place.dataset.limit) - charactersIn(document.getElementById(place.dataset.counter).value);
    const count = Math.abs(left);
    const form = plural.select(count) === 'one' ? 'One' : 'Other';
    return words[`${left < 0 ? 'over' : 'left'}${form}`].replace('{count}', figures.format(count));
  };
  const places = [...form.querySelectorAll('[data-counter]')];
  const show = (place) => {
    place.hidden = false;
    place.firstElementChild.textContent = wordsOf(place);
  };
  for (const place of places) sayAfterPause(place, () => show(place));
  const showAll = () => places.forEach(show);
  showAll();
  return showAll;
}

/** What is seen changes with every key; what is heard, once somebody pauses. */
function sayAfterPause(place, show) {
  const [seen, heard] = place.children;
  let timer;
  document.getElementById(place.dataset.counter).addEventListener('input', () => {
    show();
    clearTimeout(timer);
    timer = setTimeout(() => (heard.textContent = seen.textContent), PAUSE_MS);
  });
}

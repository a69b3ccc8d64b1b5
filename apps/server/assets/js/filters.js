import { sendSoon } from './weights.js';

/** Filters take effect as they change; without scripts there is the button. */
export function startFilters() {
  for (const form of document.querySelectorAll('form[data-live]')) {
    form.addEventListener('change', () => sendSoon(form));
    form.addEventListener('input', (event) => {
      if (event.target.type === 'search' || event.target.type === 'text') sendSoon(form);
    });
  }
}

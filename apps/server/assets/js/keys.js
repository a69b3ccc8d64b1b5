const STEPS = new Map([
  ['j', 1],
  ['k', -1],
]);

/** j and k go to the next and to the one before, only while the focus is in a list or on its links (WCAG 2.1.4). */
export function startKeys() {
  for (const hint of document.querySelectorAll('[data-keys-hint]')) hint.hidden = false;
  for (const area of document.querySelectorAll('[data-keys]')) {
    area.addEventListener('keydown', (event) => {
      const step = STEPS.get(event.key);
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      if (follow(area, step) || move(area, step)) event.preventDefault();
    });
  }
}

/** The page that opens has the focus on its own links, so that the same key goes on. */
function follow(area, step) {
  const link = area.querySelector(step > 0 ? 'a[rel="next"]' : 'a[rel="prev"]');
  if (!link) return false;
  window.location.assign(`${link.href}#${area.id}`);
  return true;
}

function move(area, step) {
  const rows = [...area.querySelectorAll('[data-key-row]')];
  const here = document.activeElement?.closest('tr')?.querySelector('[data-key-row]');
  const next = rows[rows.indexOf(here) + step] ?? (here ? null : rows[0]);
  next?.focus();
  return Boolean(next);
}

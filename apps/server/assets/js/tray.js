const FEWEST = 2;
const MOST = 4;
const chosen = new Map();

/** The tray of nonprofits to compare: kept while the list is filtered, never stored. */
export function startTray() {
  document.addEventListener('change', (event) => {
    const box = event.target.closest('[data-pick]');
    if (!box) return;
    if (box.checked) chosen.set(box.value, box.dataset.pick);
    else chosen.delete(box.value);
    showTray();
  });
  document.addEventListener('htmx:after:settle', showTray);
  for (const box of document.querySelectorAll('[data-pick]:checked')) chosen.set(box.value, box.dataset.pick);
  showTray();
}

function showTray() {
  const tray = document.querySelector('[data-tray]');
  if (!tray) return;
  const boxes = [...document.querySelectorAll('[data-pick]')];
  for (const box of boxes) {
    box.checked = chosen.has(box.value);
    box.disabled = !box.checked && chosen.size >= MOST;
  }
  const visible = new Set(boxes.map((box) => box.value));
  tray.querySelectorAll('[data-carried]').forEach((field) => field.remove());
  for (const handle of chosen.keys()) if (!visible.has(handle)) tray.append(carried(handle));
  tray.classList.toggle('has-choice', chosen.size > 0);
  const names = tray.querySelector('[data-tray-names]');
  names.dataset.hint ??= names.textContent;
  names.textContent = chosen.size > 0 ? [...chosen.values()].join(' · ') : names.dataset.hint;
  tray.querySelector('[data-tray-button]').disabled = chosen.size < FEWEST;
}

function carried(handle) {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'with';
  field.value = handle;
  field.setAttribute('data-carried', '');
  return field;
}

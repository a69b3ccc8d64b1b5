/** The error summary takes focus when the page opens. */
export function startErrorSummary() {
  document.querySelector('[data-error-summary]')?.focus();
}

/** A page made for paper opens the print window by itself. */
export function startPrint() {
  if (document.body.dataset.print) window.print();
}

/** Panels that are folded on phones stand open where there is room. */
export function startPanels() {
  if (!window.matchMedia('(min-width: 1200px)').matches) return;
  for (const panel of document.querySelectorAll('[data-open-wide]')) panel.open = true;
}

/** A match opened from the list is shown in a drawer; the link works without. */
export function startDrawer() {
  const drawer = document.getElementById('drawer');
  if (!drawer) return;
  document.addEventListener('htmx:after:swap', () => {
    const body = drawer.querySelector('#drawer-body');
    if (body.childElementCount > 0 && !drawer.open) drawer.showModal();
  });
  drawer.addEventListener('close', () => drawer.querySelector('#drawer-body').replaceChildren());
}

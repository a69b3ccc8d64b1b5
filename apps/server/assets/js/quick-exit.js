const TIMES = 3;
const WITHIN = 1500;

/** Leaves at once, without an entry to come back to: by the button or by Shift pressed three times. */
export function startQuickExit() {
  const link = document.querySelector('[data-quick-exit]');
  if (!link) return;
  const leave = () => {
    document.documentElement.hidden = true;
    window.navigator.serviceWorker?.controller?.postMessage({ kind: 'leave' });
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let presses = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    if (event.repeat) return;
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
    if (presses.length >= TIMES) leave();
  });
}

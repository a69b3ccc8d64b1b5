/** Signing out takes away what is kept on this device: whoever has texts that were not sent yet is asked first. */
export function startSignOut() {
  for (const form of document.querySelectorAll('form.sign-out')) {
    form.addEventListener('submit', (event) => {
      const count = Number(window.localStorage.getItem('puente-unsent'));
      if (!(count > 0) || document.querySelector('[data-draft]')) return;
      if (!window.confirm(form.dataset.unsent.replace('{count}', String(count)))) event.preventDefault();
    });
  }
}

const YEAR = 31536000;

/** Switches between light and dark; the server reads the cookie `theme` for the next page. */
export function startTheme() {
  const root = document.documentElement;
  const isDark = () =>
    (root.dataset.bsTheme ??
      (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const toggle = () => {
    root.dataset.bsTheme = isDark() ? 'light' : 'dark';
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `theme=${root.dataset.bsTheme}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
  };
  for (const button of document.querySelectorAll('[data-theme-toggle]')) {
    button.hidden = false;
    button.addEventListener('click', toggle);
  }
}

const MINUTE_S = 60;

/** The line that says how things stand. Only what changes is said aloud; the seconds that pass are not. */
export function standingLine(root, words) {
  const line = document.querySelector('[data-draft-line]');
  const said = line.querySelector('[data-draft-said]');
  const ago = line.querySelector('[data-draft-ago]');
  const banner = root.querySelector('[data-draft-banner]');
  let savedAt = null;
  line.hidden = false;
  const tick = () => {
    ago.textContent = savedAt === null ? '' : words.ago(Math.round((Date.now() - savedAt) / 1000));
  };
  window.setInterval(tick, 1000);
  return {
    show(standing, unsent) {
      if (standing === 'saved') savedAt = Date.now();
      else if (standing !== 'writing') savedAt = null;
      const text = words[standing];
      if (said.textContent !== text) said.textContent = text;
      root.dataset.standing = standing;
      banner.hidden = unsent === 0 || standing === 'saved' || standing === 'writing';
      banner.textContent = words.waiting(unsent);
      tick();
    },
  };
}

/** The texts of the page for this script, with their places filled in. */
export function wordsOf(texts) {
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  return {
    ...texts,
    ago: (seconds) =>
      seconds < MINUTE_S
        ? fill(texts.agoSeconds, { count: seconds })
        : fill(texts.agoMinutes, { count: Math.floor(seconds / MINUTE_S) }),
    waiting: (count) => fill(count === 1 ? texts.waitingOne : texts.waitingMany, { count }),
  };
}

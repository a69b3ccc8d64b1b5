const PAUSE_MS = 900;

/** What the server would mark in a text; nothing where it does not answer. */
async function marksOf(field) {
  const headers = {
    'accept-language': document.documentElement.lang,
    'content-type': 'application/json',
    'x-csrf-token': field.form.elements._csrf.value,
  };
  const body = JSON.stringify({ text: field.value, ...(field.lang ? { language: field.lang } : {}) });
  const answer = await fetch('/api/v1/wording', { method: 'POST', headers, body }).catch(() => null);
  return answer?.ok ? (await answer.json()).marks : [];
}

function button(label, words, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn';
  made.textContent = label;
  made.setAttribute('aria-label', `${label}: ${words}`);
  made.addEventListener('click', action);
  return made;
}

/** Lists the marks under the field; the same marks are not said twice. */
function show(place, marks, choices) {
  const said = JSON.stringify(marks.map(({ words, code }) => [words, code]));
  if (place.dataset.said === said) return;
  place.dataset.said = said;
  const hint = document.createElement('p');
  hint.className = 'form-hint';
  hint.textContent = place.dataset.found;
  const list = document.createElement('ul');
  list.className = 'changes';
  for (const mark of marks) {
    const words = document.createElement('strong');
    words.textContent = mark.words;
    const line = document.createElement('li');
    line.append(words, `: ${mark.why} ${place.dataset.instead} ${mark.instead} `, ...choices(mark));
    list.append(line);
  }
  place.replaceChildren(...(marks.length > 0 ? [hint, list] : []));
}

/** Looks at a field after a pause in writing; the writer replaces a passage or keeps it. */
function watch(place) {
  const field = document.getElementById(place.dataset.wording);
  const kept = new Set();
  let timer;
  const look = async () => {
    const text = field.value;
    const marks = text.trim() === '' ? [] : await marksOf(field);
    if (field.value !== text) return;
    show(
      place,
      marks.filter(({ words }) => !kept.has(words)),
      choices,
    );
  };
  const replace = ({ words, replacement }) => {
    const start = field.value.indexOf(words);
    if (start >= 0) {
      field.setRangeText(replacement, start, start + words.length, 'end');
      field.dispatchEvent(new window.Event('input', { bubbles: true }));
    }
    field.focus();
    void look();
  };
  const keep = ({ words }) => {
    kept.add(words);
    field.focus();
    void look();
  };
  const choices = (mark) => [
    ...(mark.replacement ? [button(place.dataset.replace, mark.words, () => replace(mark)), ' '] : []),
    button(place.dataset.keep, mark.words, () => keep(mark)),
  ];
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
  if (place.childElementCount > 0) void look();
}

for (const place of document.querySelectorAll('[data-wording]')) watch(place);

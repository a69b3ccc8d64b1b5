import { readableAnswer } from './typed-answer';

/** Both texts side by side under the question, and what to do with them. */
export function showTwoTexts(place, { mine, theirs }, words, choose) {
  const box = document.createElement('section');
  box.className = 'draft-texts';
  box.setAttribute('aria-label', words.twoTexts);
  const lead = document.createElement('p');
  lead.className = 'alert alert-warning';
  lead.textContent = words.twoTexts;
  box.append(lead, textOf(words.mine, mine), textOf(words.theirs, theirs), actions());
  place.querySelector(':scope > .draft-texts')?.remove();
  const plain = place.querySelector(':scope > .two-texts');
  if (plain) plain.hidden = true;
  place.append(box);

  function actions() {
    const line = document.createElement('p');
    line.className = 'form-actions';
    line.append(button(words.keepMine, mine), button(words.keepTheirs, theirs));
    if (typeof mine === 'string' && typeof theirs === 'string') {
      line.append(button(words.keepBoth, `${theirs}\n\n${mine}`));
    }
    return line;
  }

  function button(label, value) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'btn';
    made.textContent = label;
    made.addEventListener('click', () => {
      box.remove();
      choose(value);
    });
    return made;
  }
}

function textOf(title, value) {
  const part = document.createElement('div');
  part.className = 'one-text';
  const head = document.createElement('h3');
  head.textContent = title;
  const text = document.createElement('p');
  text.className = 'written';
  text.textContent = readableAnswer(value);
  part.append(head, text);
  return part;
}

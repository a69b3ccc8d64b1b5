import { rebalance } from './rebalance.js';

/** Puts a slider beside every weight and keeps the sum at 100; a filter form is sent at once. */
export function startWeights() {
  for (const list of document.querySelectorAll('[data-weights]')) connect(list);
}

function connect(list) {
  const numbers = [...list.querySelectorAll('input')];
  const sliders = numbers.map(addSlider);
  const sum = document.querySelector('[data-weights-sum]');
  const move = (moved, wanted) => {
    const next = rebalance(
      numbers.map((input) => Number(input.value) || 0),
      moved,
      wanted,
    );
    next.forEach((weight, index) => {
      numbers[index].value = sliders[index].value = String(weight);
    });
    if (sum) sum.value = '100';
    sendSoon(numbers[0].form);
  };
  sliders.forEach((slider, index) =>
    slider.addEventListener('input', () => move(index, Number(slider.value))),
  );
  numbers.forEach((input, index) => input.addEventListener('change', () => move(index, Number(input.value))));
}

function addSlider(number) {
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = '0';
  slider.max = '100';
  slider.value = number.value;
  slider.setAttribute('aria-label', number.getAttribute('aria-label'));
  number.closest('.weight').append(slider);
  return slider;
}

const PAUSE = 150;
let waiting;

/** Sends a filter form a moment after the last change; other forms wait for their button. */
export function sendSoon(form) {
  if (!form || !form.hasAttribute('data-live')) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => form.requestSubmit(), PAUSE);
}

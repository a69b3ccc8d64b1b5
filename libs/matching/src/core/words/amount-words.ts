import { yearOf } from '@puente/kernel';
import { pesos, range, say } from './phrases';
import { remembered } from './remembered';
import type { RuleWords } from './rule-words';
import type { Speech } from './view';

const budgetRange = ({ programme }: Speech) =>
  remembered(programme, 'annual-budget', () =>
    range(programme.rules.annualBudget.min, programme.rules.annualBudget.max),
  );

/** The nonprofit's own amount in brackets, unless the reader may not know it. */
const own = (amount: number | null, hidden: boolean) =>
  hidden || amount === null ? '' : ` (${pesos(amount)})`;

export const budgetWords: RuleWords = {
  pass: (speech) => {
    const [band, amount] = [budgetRange(speech), own(speech.nonprofit.annualBudgetMxn, speech.hidden)];
    return say(
      `Su presupuesto anual${amount} está dentro de lo que se pide: ${band.es}.`,
      `Its annual budget${amount} is within what is asked: ${band.en}.`,
    );
  },
  fail: (speech) => {
    const [band, amount] = [budgetRange(speech), own(speech.nonprofit.annualBudgetMxn, speech.hidden)];
    return say(
      `Su presupuesto anual${amount} está fuera de lo que se pide: ${band.es}.`,
      `Its annual budget${amount} is outside what is asked: ${band.en}.`,
    );
  },
  missing: say('su presupuesto anual', 'what its annual budget is'),
  change: (speech) => {
    const band = budgetRange(speech);
    return say(`Un presupuesto anual ${band.es}.`, `An annual budget ${band.en}.`);
  },
};

const years = (count: number) =>
  say(count === 1 ? '1 año' : `${count} años`, count === 1 ? '1 year' : `${count} years`);

function agedText({ programme, nonprofit, hidden }: Speech) {
  const asked = years(programme.rules.minYears ?? 0);
  const age = years(yearOf(programme.today) - (nonprofit.foundedYear ?? 0));
  return { asked, has: hidden ? null : age };
}

export const yearsWords: RuleWords = {
  own: ({ nonprofit, hidden }) => (hidden ? '' : String(nonprofit.foundedYear)),
  pass: (speech) => {
    const { asked, has } = agedText(speech);
    if (!has) {
      return say(
        `Cumple los años de trabajo que se piden: ${asked.es}.`,
        `It has the years of work asked: ${asked.en}.`,
      );
    }
    return say(
      `Años de trabajo: ${has.es}; se piden ${asked.es}.`,
      `Years of work: ${has.en}; asked: ${asked.en}.`,
    );
  },
  fail: (speech) => {
    const { asked, has } = agedText(speech);
    if (!has) {
      return say(
        `No cumple los años de trabajo que se piden: ${asked.es}.`,
        `It lacks the years of work asked: ${asked.en}.`,
      );
    }
    return say(
      `Años de trabajo: ${has.es}; se piden ${asked.es}.`,
      `Years of work: ${has.en}; asked: ${asked.en}.`,
    );
  },
  missing: say('en qué año se fundó', 'in which year it was founded'),
  change: ({ programme, nonprofit, hidden }) => {
    const first = Math.ceil((nonprofit.foundedYear ?? 0) + (programme.rules.minYears ?? 0));
    if (hidden) return say('Cumplir los años de trabajo que se piden.', 'Reach the years of work asked.');
    return say(`Cumple a partir de ${first}.`, `It qualifies from ${first} on.`);
  },
};

const percent = (share: number) => `${Number((share * 100).toFixed(2))} %`;

export const awardShareWords: RuleWords = {
  pass: ({ programme }) => {
    const [least, share] = [
      pesos(programme.award.minMxn ?? 0),
      percent(programme.rules.maxShareOfBudget ?? 0),
    ];
    return say(
      `El apoyo más pequeño (${least}) no pasa de ${share} de su presupuesto anual.`,
      `The smallest award (${least}) is no more than ${share} of its annual budget.`,
    );
  },
  fail: ({ programme }) =>
    remembered(programme, 'award-share', () => {
      const [least, share] = [
        pesos(programme.award.minMxn ?? 0),
        percent(programme.rules.maxShareOfBudget ?? 0),
      ];
      return say(
        `El apoyo más pequeño (${least}) pasa de ${share} de su presupuesto anual.`,
        `The smallest award (${least}) is more than ${share} of its annual budget.`,
      );
    }),
  missing: say('su presupuesto anual', 'what its annual budget is'),
  change: ({ programme, nonprofit, hidden }) => {
    const share = programme.rules.maxShareOfBudget ?? 0;
    if (hidden) {
      return say('Que el programa ofrezca un apoyo más pequeño.', 'The programme offers a smaller award.');
    }
    const most = pesos(Math.floor(share * (nonprofit.annualBudgetMxn ?? 0)));
    return say(
      `Que el programa ofrezca un apoyo de ${most} o menos.`,
      `The programme offers an award of ${most} or less.`,
    );
  },
};

export const minAwardWords: RuleWords = {
  pass: ({ programme, nonprofit, hidden }) => {
    const [most, least] = [pesos(programme.award.maxMxn ?? 0), own(nonprofit.minAwardMxn, hidden)];
    return say(
      `El apoyo más grande (${most}) alcanza el mínimo que pide${least}.`,
      `The largest award (${most}) reaches the minimum it asks${least}.`,
    );
  },
  fail: ({ programme, nonprofit, hidden }) => {
    const [most, least] = [pesos(programme.award.maxMxn ?? 0), own(nonprofit.minAwardMxn, hidden)];
    return say(
      `El apoyo más grande (${most}) no alcanza el mínimo que pide${least}.`,
      `The largest award (${most}) does not reach the minimum it asks${least}.`,
    );
  },
  missing: say('qué apoyo mínimo pide', 'what minimum award it asks'),
  change: ({ nonprofit, hidden }) => {
    if (hidden) {
      return say('Que el programa ofrezca un apoyo más grande.', 'The programme offers a larger award.');
    }
    const least = pesos(nonprofit.minAwardMxn ?? 0);
    return say(`Que el programa ofrezca al menos ${least}.`, `The programme offers at least ${least}.`);
  },
};

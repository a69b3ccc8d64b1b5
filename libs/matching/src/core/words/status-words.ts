import { funderKinds, legalRoutes, populations } from '@puente/taxonomy/core';
import { listedCodes, listedLanguages, say } from './phrases';
import type { RuleWords } from './rule-words';

export const doneeWords: RuleWords = {
  own: () => '',
  pass: () => say('Es donataria autorizada.', 'It is an authorised donee.'),
  fail: () =>
    say(
      'No es donataria autorizada y el programa lo exige.',
      'It is not an authorised donee, which the programme requires.',
    ),
  missing: say('si es donataria autorizada', 'whether it is an authorised donee'),
  change: () => say('Obtener la autorización como donataria.', 'Obtain authorised donee status.'),
};

export const cluniWords: RuleWords = {
  own: () => '',
  pass: () => say('Tiene CLUNI.', 'It has a CLUNI.'),
  fail: () => say('No tiene CLUNI y el programa la exige.', 'It has no CLUNI, which the programme requires.'),
  missing: say('si tiene CLUNI', 'whether it has a CLUNI'),
  change: () =>
    say(
      'Inscribirse en el registro federal y obtener la CLUNI.',
      'Join the federal register and obtain a CLUNI.',
    ),
};

export const routeWords: RuleWords = {
  own: () => '',
  pass: ({ programme, nonprofit, hidden }) => {
    if (hidden) return say('Hay una vía legal en común.', 'There is a legal route in common.');
    const shared = nonprofit.legalRoutes.filter((route) => programme.rules.legalRoutes.includes(route));
    const routes = listedCodes(legalRoutes, shared);
    return say(`Vía legal en común: ${routes.es}.`, `Legal route in common: ${routes.en}.`);
  },
  fail: ({ programme, hidden }) => {
    if (hidden) return say('No hay ninguna vía legal en común.', 'There is no legal route in common.');
    const routes = listedCodes(legalRoutes, programme.rules.legalRoutes);
    return say(
      `Ninguna vía legal en común; el programa admite: ${routes.es}.`,
      `No legal route in common; the programme allows: ${routes.en}.`,
    );
  },
  missing: say('qué vías legales tiene para recibir fondos', 'which legal routes it has for receiving money'),
  change: ({ programme, hidden }) => {
    if (hidden) {
      return say(
        'Abrir una vía legal que el programa admita.',
        'Open a legal route that the programme allows.',
      );
    }
    const routes = listedCodes(legalRoutes, programme.rules.legalRoutes);
    return say(
      `Abrir una de estas vías legales: ${routes.es}.`,
      `Open one of these legal routes: ${routes.en}.`,
    );
  },
};

export const excludedWords: RuleWords = {
  own: ({ nonprofit, hidden }) => (hidden ? '' : nonprofit.populations.join()),
  pass: () =>
    say(
      'Atiende a poblaciones que el programa no excluye.',
      'It serves populations that the programme does not exclude.',
    ),
  fail: ({ nonprofit, hidden }) => {
    if (hidden) {
      return say(
        'El programa excluye a todas las poblaciones que atiende.',
        'The programme excludes all populations it serves.',
      );
    }
    const served = listedCodes(populations, nonprofit.populations);
    return say(
      `El programa excluye a todas las poblaciones que atiende: ${served.es}.`,
      `The programme excludes all populations it serves: ${served.en}.`,
    );
  },
  missing: say('a qué poblaciones atiende', 'which populations it serves'),
  change: () =>
    say(
      'Que el programa deje de excluir a alguna de las poblaciones que atiende.',
      'The programme no longer excludes one of the populations it serves.',
    ),
};

export const languageWords: RuleWords = {
  own: () => '',
  pass: ({ programme, nonprofit, hidden }) => {
    if (hidden) return say('Hay una lengua en común.', 'There is a language in common.');
    const shared = listedLanguages(nonprofit.languages.filter((code) => programme.languages.includes(code)));
    return say(`Lengua en común: ${shared.es}.`, `Language in common: ${shared.en}.`);
  },
  fail: ({ programme, hidden }) => {
    if (hidden) return say('No hay ninguna lengua en común.', 'There is no language in common.');
    const wanted = listedLanguages(programme.languages);
    return say(
      `Ninguna lengua en común; el programa trabaja en ${wanted.es}.`,
      `No language in common; the programme works in ${wanted.en}.`,
    );
  },
  missing: say('en qué lenguas trabaja', 'which languages it works in'),
  change: ({ programme, hidden }) => {
    if (hidden) return say('Acordar una lengua de trabajo.', 'Agree on a working language.');
    const wanted = listedLanguages(programme.languages);
    return say(
      `Poder trabajar en alguna de estas lenguas: ${wanted.es}.`,
      `Be able to work in one of: ${wanted.en}.`,
    );
  },
};

export const publicityWords: RuleWords = {
  own: () => '',
  pass: () => say('Acepta que se publique su nombre.', 'It accepts being named in public.'),
  fail: () =>
    say(
      'El programa publica a quién apoya y la organización no lo acepta.',
      'The programme names its grantees in public, which the organisation does not accept.',
    ),
  missing: say('si acepta que se publique su nombre', 'whether it accepts being named in public'),
  change: () =>
    say('Que el programa apoye sin nombrar en público.', 'The programme gives without naming in public.'),
};

/** Which kinds a nonprofit refuses stays its own: only the funder's kind is named. */
export const funderKindWords: RuleWords = {
  own: () => '',
  pass: () => say('No rechaza a esta clase de financiador.', 'It does not refuse this kind of funder.'),
  fail: ({ programme: { funderKind } }) => {
    const kind = funderKind && funderKinds.label(funderKind);
    return say(
      `No recibe dinero de esta clase de financiador${kind ? `: ${kind.es}` : ''}.`,
      `It takes no money from this kind of funder${kind ? `: ${kind.en}` : ''}.`,
    );
  },
  missing: say('qué clase de financiador es', 'what kind of funder this is'),
  change: () =>
    say(
      'Que la organización acepte a esta clase de financiador.',
      'The organisation accepts this kind of funder.',
    ),
};

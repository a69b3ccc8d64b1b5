import type { Section } from './pair';

export const weightSuggestion = {
  title: ['Lo que sugieren tus decisiones', 'What your decisions suggest'],
  lead: [
    'Compara a las organizaciones aceptadas con las que no lo fueron, dentro de la misma convocatoria, del mismo tamaño y con tantos financiadores conocidos. Nada cambia hasta que una persona lo aplica.',
    'It compares nonprofits that were accepted with those that were not, within the same call, of the same size and with as many known funders. Nothing changes until a person applies it.',
  ],
  open: ['¿Qué sugieren nuestras decisiones?', 'What do our decisions suggest?'],
  back: ['Volver a las coincidencias', 'Back to the matches'],
  resultTitle: ['Resultado', 'Result'],
  basis: [
    'Decisiones comparables: {accepted} aceptadas y {declined} no seleccionadas. Sin contar: {leftOut}.',
    'Comparable decisions: {accepted} accepted and {declined} not selected. Not counted: {leftOut}.',
  ],
  leftOutText: [
    'No cuentan las decisiones que hablan de la propuesta y no de lo que el programa busca (plan, presupuesto, condiciones), las que esperan, ni las de organizaciones que ya no conoces.',
    'Decisions that speak of the proposal and not of what the programme seeks (plan, budget, conditions), those still waiting, and those on nonprofits you no longer know are not counted.',
  ],
  tooFew: [
    'Aún no hay sugerencia: hacen falta al menos {fewest} decisiones comparables de cada tipo.',
    'No suggestion yet: at least {fewest} comparable decisions of each kind are needed.',
  ],
  noLean: [
    'No hay sugerencia: en ninguna parte se apartan las aceptadas de las demás más de lo que haría el azar. Los pesos del programa siguen bien lo decidido, o lo decidido siguió otras razones.',
    'No suggestion: in no part do the accepted differ from the others more than chance would make them. The weights follow what was decided, or it was decided for other reasons.',
  ],
  found: [
    'Se apartan más de lo que haría el azar en: {parts}. De ahí los pesos sugeridos.',
    'They differ more than chance would make them in: {parts}. Hence the suggested weights.',
  ],
  order: [
    'De {pairs} pares comparables, los pesos de hoy ponen primero a la aceptada en {now}; los sugeridos, en {suggested}. Es sobre las mismas decisiones de las que se aprendió, así que promete de más.',
    'Of {pairs} comparable pairs, today’s weights put the accepted one first in {now}; the suggested ones in {suggested}. This is on the decisions it was learned from, so it promises too much.',
  ],
  small: [
    'Entre las primeras {first} de la lista hay {now} organizaciones pequeñas con los pesos de hoy y {suggested} con los sugeridos.',
    'Among the first {first} of the list there are {now} small nonprofits with today’s weights and {suggested} with the suggested ones.',
  ],
  fewerSmall: [
    'Serían menos las organizaciones pequeñas al principio de la lista. Revisa si eso es lo que quieres.',
    'There would be fewer small nonprofits at the top of the list. Check that this is what you want.',
  ],
  tableTitle: ['Parte por parte', 'Part by part'],
  part: ['Parte', 'Part'],
  now: ['Peso hoy', 'Weight today'],
  suggested: ['Sugerido', 'Suggested'],
  evidence: ['La aceptada tenía más', 'The accepted one had more'],
  ofPairs: ['{more} de {pairs}', '{more} of {pairs}'],
  noPairs: ['nada que comparar', 'nothing to compare'],
  chance: ['Por azar', 'By chance'],
  chanceUnder: ['menos de {percent}', 'under {percent}'],
  chanceText: [
    '«Por azar» es cuán probable sería una diferencia así si las decisiones no tuvieran que ver con ninguna parte; solo cuenta por debajo de 5 %.',
    '“By chance” is how likely such a difference would be if the decisions had nothing to do with any part; only below 5% counts.',
  ],
  try: ['Probar en la lista', 'Try in the list'],
  apply: ['Usar estos pesos en el programa', 'Use these weights in the programme'],
  limitsTitle: ['Lo que esto no hace', 'What this does not do'],
  limits: [
    'El tamaño, la fama y el número de financiadores no son partes y no pueden volverse una: solo se comparan organizaciones parecidas en eso. El texto nunca sube, porque quien escribe más largo no trabaja mejor. Una sugerencia mueve cada parte a lo más 10 puntos. Si tus decisiones tenían un sesgo dentro de lo comparable, la sugerencia lo repite: por eso decide una persona.',
    'Size, fame and number of funders are no parts and cannot become one: only nonprofits alike in these are compared. Text never goes up, because who writes longer does not work better. A suggestion moves each part by 10 points at most. If your decisions leaned unfairly within what is comparable, the suggestion repeats it: that is why a person decides.',
  ],
} as const satisfies Section;

import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when a scenario of awards is not taken, or cannot be gone on with. */
export const SCENARIO_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'scenario-currency': text(
    'Elige una de estas monedas: {known}.',
    'Choose one of these currencies: {known}.',
  ),
  'scenario-amount': text(
    'Escribe un monto con dos decimales como máximo, como 250000.50; lo que se otorga es más que cero.',
    'Write an amount with at most two decimals, such as 250000.50; what is awarded is above zero.',
  ),
  'scenario-share': text(
    'Escribe un porcentaje mayor que 0 y de 100 como máximo.',
    'Write a percentage above 0 and of 100 at most.',
  ),
  'scenario-worth': text(
    'Escribe cuánto vale para ti, de 0 en adelante, como 82.5.',
    'Write what it is worth to you, from 0 on, such as 82.5.',
  ),
  'scenario-lock': text(
    'Elige que entre, que no entre, o nada.',
    'Choose that it is in, that it is out, or nothing.',
  ),
  'scenario-no-candidates': text(
    'Elige al menos una: sin ninguna no hay nada que repartir.',
    'Choose at least one: without any there is nothing to allocate.',
  ),
  'scenario-too-many': text(
    'Caben {max} y son {count}: quita algunas.',
    '{max} are taken and these are {count}: leave some out.',
  ),
  'scenario-candidate-unknown': text(
    'No está en la convocatoria o en la lista, ya tiene respuesta definitiva, está apartada o va dos veces.',
    'It is not in the call or on the list, has its final answer already, is set aside, or stands there twice.',
  ),
  'scenario-tiers': text(
    'Cada una lleva de uno a {max} montos con su valor.',
    'Each has one to {max} amounts with their worth.',
  ),
  'scenario-too-many-limits': text(
    'Caben {max} mínimos y máximos y son {count}.',
    '{max} floors and caps are taken and these are {count}.',
  ),
  'scenario-limit-unknown': text(
    'Elige mínimo o máximo, y una estrategia, región, entidad o movimiento.',
    'Choose a floor or a cap, and a strategy, region, state or movement.',
  ),
  'scenario-limit-twice': text('Este límite ya está arriba.', 'This limit stands above already.'),
  'scenario-floor-above-cap': text(
    'Este mínimo es mayor que el máximo de lo mismo: ninguna elección puede cumplir los dos.',
    'This floor is above the cap of the same: no choice can keep both.',
  ),
  'scenario-busy': text(
    'Ya se calculan {most} escenarios de tu organización: espera a que termine uno o detenlo.',
    '{most} scenarios of your organisation are being worked out already: wait until one ends, or stop it.',
  ),
  'scenario-state': text(
    'Así como está el escenario, esto no se puede.',
    'As the scenario stands, this cannot be done.',
  ),
  'scenario-compare': text(
    'Elige de dos a {most} escenarios para compararlos.',
    'Choose two to {most} scenarios to compare them.',
  ),
  'scenario-nothing-chosen': text(
    'Este escenario no elige ninguna: no hay nada que proponer.',
    'This scenario chooses none: there is nothing to propose.',
  ),
  'scenario-proposed-already': text(
    'Este escenario ya es una lista de decisiones.',
    'This scenario is a list of decisions already.',
  ),
};

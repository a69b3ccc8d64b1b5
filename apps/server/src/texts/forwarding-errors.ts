import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when letting another funder read an application, or passing it on, is not taken. */
export const FORWARDING_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'forwarding-funder': text(
    'Elige una financiadora con una convocatoria abierta que puedan cumplir.',
    'Choose a funder with an open call whose conditions you meet.',
  ),
  'forwarding-agreed': text(
    'Ya estás de acuerdo con esa financiadora. Para cambiar algo, retíralo primero.',
    'You agreed to that funder already. To change something, take it back first.',
  ),
  'forwarding-past': text('Elige un día desde hoy.', 'Choose a day from today on.'),
  'forwarding-far': text(
    'Elige un día dentro de los próximos {days} días.',
    'Choose a day within the next {days} days.',
  ),
  'forwarding-not-declined': text(
    'Solo se puede con una respuesta de no seleccionada o en lista de espera.',
    'This needs an answer of not selected, or a waiting list.',
  ),
  'forwarding-over': text(
    'Ya se pasó, terminó su plazo, o la organización lo retiró.',
    'It was passed on already, it ran out, or the nonprofit took it back.',
  ),
};

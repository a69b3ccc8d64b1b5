import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What is said when a call, or a change of one, is not taken. */
export const CALL_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'call-no-time-zone': text('No conocemos esa zona horaria.', 'We do not know that time zone.'),
  'call-no-such-time': text('Esa fecha u hora no existe.', 'There is no such date or hour.'),
  'call-closes-before-it-opens': text('El cierre es anterior a la apertura.', 'It closes before it opens.'),
  'call-round-without-end': text('Una ronda necesita un cierre.', 'A round needs an end.'),
  'call-award-range': text('El máximo es menor que el mínimo.', 'The most is less than the least.'),
  'call-award-nothing': text('El máximo no puede ser cero.', 'The most cannot be nothing.'),
  'call-sealed-without-end': text(
    'Lo que se abre al cierre necesita un cierre.',
    'What is opened at the end needs an end.',
  ),
  'call-no-such-form': text('Ese formulario no está en uso.', 'That form is not in use.'),
  'call-stage-twice': text('Una etapa está dos veces.', 'A stage is there twice.'),
  'call-due-days-later': text(
    'Solo lo que se pide después tiene un plazo en días.',
    'Only what is asked later is due after some days.',
  ),
  'call-due-days': text('Escribe de {min} a {max} días.', 'Write {min} to {max} days.'),
  'call-later-without-rapid': text(
    'Pedir una parte después es para emergencias.',
    'Asking a part later is for emergencies.',
  ),
  'call-rapid-without-letter': text(
    'Una emergencia no pide una carta de interés primero.',
    'An emergency asks for no letter of interest first.',
  ),
  'call-already-closed': text('Ese momento ya pasó.', 'That moment has passed.'),
  'call-published': text(
    'Ya está publicada: esto no cambia, porque hay quien se guía por ello.',
    'It is published: this does not change, because people rely on it.',
  ),
  'call-opens-later': text('No puede abrir más tarde de lo que dijo.', 'It cannot open later than it said.'),
  'call-closes-earlier': text(
    'No puede cerrar antes de lo que dijo.',
    'It cannot close earlier than it said.',
  ),
  'call-end-too-soon': text(
    'El primer cierre se anuncia con {days} días.',
    'A first end is announced {days} days ahead.',
  ),
  'call-award-lower': text('El monto no puede bajar.', 'The award cannot become less.'),
  'call-state': text(
    'La convocatoria no está en un momento en que esto se pueda.',
    'The call is not at a point where this can be done.',
  ),
  'call-not-open': text('La convocatoria no está abierta.', 'The call is not open.'),
  'call-invitations-a-day': text(
    'Tu organización invita a {max} en 24 horas como máximo. Sigue dentro de {hours} horas.',
    'Your organisation invites {max} within 24 hours at most. Go on in {hours} hours.',
  ),
};

import type { Section } from './pair';

export const calendar = {
  title: ['Mi calendario', 'My calendar'],
  accountText: [
    'Tus fechas límite en la agenda que ya usas.',
    'Your deadlines in the calendar that you already use.',
  ],
  lead: [
    'Con una dirección secreta, tu agenda trae sola tus fechas límite: cierres de convocatorias, lo que falta enviar y lo que piden los apoyos.',
    'With a secret address your calendar fetches your deadlines by itself: ends of calls, what is still to be handed in, and what awards ask for.',
  ],
  urlTitle: ['Tu dirección secreta', 'Your secret address'],
  once: [
    'Cópiala ahora y agrégala en tu agenda como calendario por suscripción: no se vuelve a mostrar. Quien la tenga ve las fechas.',
    'Copy it now and add it to your calendar as a subscription: it is not shown again. Whoever has it sees the dates.',
  ],
  stateTitle: ['Dirección', 'Address'],
  since: ['Tienes una desde el', 'You have one since'],
  none: ['No tienes ninguna.', 'You have none.'],
  make: ['Crear dirección', 'Make an address'],
  another: ['Crear otra y terminar esta', 'Make another and end this one'],
  end: ['Terminarla', 'End it'],
  ended: ['La dirección ya no sirve.', 'The address does not work any more.'],
  privacy: [
    'Los eventos no dicen nombres, montos ni temas, solo que hay una fecha y un enlace que pide entrar. No la uses en un teléfono que otras personas revisan.',
    'Events say no names, amounts or subjects, only that there is a date and a link that asks to sign in. Do not use it on a phone that others look at.',
  ],
  name: ['Fechas', 'Dates'],
  call: ['Fecha de cierre', 'Closing date'],
  application: ['Fecha límite', 'Deadline'],
  requirement: ['Fecha límite', 'Deadline'],
  'own-requirement': ['Fecha límite', 'Deadline'],
} as const satisfies Section;

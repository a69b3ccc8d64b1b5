import type { Section } from './pair';

/** Visits between the sides of an award. */
export const visits = {
  title: ['Visitas', 'Visits'],
  ofAward: ['Visitas de «{award}»', 'Visits of “{award}”'],
  lead: [
    'Una visita puede poner a alguien en riesgo. La organización elige si es en persona o a distancia, y puede decir que no o cancelar sin dar razones. No escriban lugares ni nombres de personas.',
    'A visit can put somebody at risk. The nonprofit chooses whether in person or remote, and may say no or cancel without giving reasons. Write no places and no names of people.',
  ],
  emptyTitle: ['No hay visitas', 'There are no visits'],
  emptyText: ['Aquí se piden y se acuerdan.', 'They are asked for and agreed here.'],
  onDay: ['Visita del {day}', 'Visit of {day}'],
  askedBy: ['Quién la pidió', 'Who asked for it'],
  'side-funder': ['Quien financia', 'The funder'],
  'side-nonprofit': ['La organización', 'The nonprofit'],
  way: ['Cómo', 'How'],
  purpose: ['Para qué', 'What for'],
  answer: ['Qué se respondió', 'What was answered'],
  madeOn: ['Se hizo el', 'Made on'],
  shared: ['Lo que se acordó (lo leen las dos partes)', 'What was agreed (both sides read it)'],
  ask: ['Pedir una visita', 'Ask for a visit'],
  plannedOn: ['Qué día', 'Which day'],
  answerLabel: ['Respuesta', 'Answer'],
  agree: ['Sí, ese día', 'Yes, that day'],
  refuse: ['No', 'No'],
  words: ['Algo que decir (si quieren)', 'Anything to say (if you like)'],
  doAnswer: ['Responder', 'Answer'],
  changeWay: ['Cambiar cómo', 'Change how'],
  cancel: ['Cancelar la visita', 'Cancel the visit'],
  record: ['Anotar que se hizo', 'Record that it was made'],
  doneAsked: [
    'La visita se pidió; se avisó a la otra parte.',
    'The visit was asked for; the other side was told.',
  ],
  doneAnswered: ['Listo: se avisó a la otra parte.', 'Done: the other side was told.'],
  doneCancelled: [
    'La visita se canceló; se avisó a la otra parte.',
    'The visit was cancelled; the other side was told.',
  ],
  doneMade: ['La visita quedó anotada.', 'The visit is on record.'],
} as const satisfies Section;

import type { Section } from './pair';

export const callForm = {
  newTitle: ['Nueva convocatoria', 'New call'],
  editTitle: ['Editar convocatoria', 'Edit the call'],
  lead: [
    'Se guarda como borrador. Nadie la ve hasta que la publiques.',
    'It is kept as a draft. Nobody sees it until you publish it.',
  ],
  leadPublished: [
    'Está publicada: puedes dar más tiempo, subir el monto y aclarar textos. Lo demás se queda como se prometió.',
    'It is published: you can give more time, raise the award and make texts clearer. The rest stays as promised.',
  ],
  about: ['De qué trata', 'What it is about'],
  titleEs: ['Título en español', 'Title in Spanish'],
  titleEn: ['Título en inglés', 'Title in English'],
  textEs: ['Descripción en español', 'Description in Spanish'],
  textEn: ['Descripción en inglés', 'Description in English'],
  when: ['Cuándo', 'When'],
  kind: ['¿Cierra?', 'Does it close?'],
  opens: ['Abre el', 'Opens on'],
  closes: ['Cierra el', 'Closes on'],
  closesHint: ['Vacío: sin cierre, solo si es permanente.', 'Empty: no end, for a rolling call only.'],
  timeHint: ['Fecha y hora, como 2027-01-31T18:00.', 'Date and hour, such as 2027-01-31T18:00.'],
  timeZone: ['Hora de', 'Hours of'],
  award: ['Monto de cada apoyo', 'What each award pays'],
  min: ['Desde', 'From'],
  max: ['Hasta', 'To'],
  currency: ['Moneda', 'Currency'],
  terms: ['Condiciones', 'Terms'],
  byInvitation: ['Con invitación', 'By invitation'],
  byInvitationHint: [
    'Solo la ven las organizaciones que invites.',
    'Only the nonprofits that you invite see it.',
  ],
  sealed: ['Se abre al cierre', 'Opened at the end'],
  sealedHint: [
    'Nadie de tu organización lee una solicitud antes del cierre.',
    'Nobody of your organisation reads an application before the call closes.',
  ],
  rapid: ['Emergencia', 'Emergency'],
  rapidHint: [
    'Pocas preguntas ahora; lo demás se pide después, por sí solo.',
    'Few questions now; the rest is asked later, by itself.',
  ],
  forms: ['Qué pregunta', 'What it asks'],
  formsHint: [
    'Cada etapa toma el formulario como está al guardar. Cambiarlo después no cambia lo publicado.',
    'Each stage takes the form as it is when you save. Changing it later does not change what is published.',
  ],
  letter: ['Primero, una carta de interés', 'First, a letter of interest'],
  full: ['Solicitud', 'Application'],
  later: ['Después, en emergencias', 'Later, in emergencies'],
  dueDays: ['Días para entregar lo que se pide después', 'Days to hand in what is asked later'],
  none: ['No se pide', 'Not asked'],
  choose: ['Elige un formulario', 'Choose a form'],
  noForms: ['No hay formularios en uso:', 'There are no forms in use:'],
  kept: ['Ya publicada, pregunta siempre lo mismo.', 'Published, it goes on asking the same.'],
  save: ['Guardar', 'Save'],
} as const satisfies Section;

export const callCheck = {
  title: ['Antes de publicar', 'Before you publish'],
  lead: [
    'Lo que postular cuesta a una organización, y lo que falta para publicar.',
    'What applying costs a nonprofit, and what is missing before you can publish.',
  ],
  burden: ['Lo que pide', 'What it asks'],
  items: ['Preguntas y documentos', 'Questions and documents'],
  documents: ['De ellos, documentos', 'Of these, documents'],
  minutes: ['Minutos supuestos', 'Assumed minutes'],
  perAward: ['Por cada 100,000 MXN del monto máximo', 'For each 100,000 MXN of the largest award'],
  notInPesos: ['No se sabe: falta el tipo de cambio', 'Not known: the rate of exchange is missing'],
  usual: [
    {
      one: 'Tu convocatoria anterior pide {value} por cada 100,000 MXN.',
      other:
        'Lo habitual en tu organización es {value} por cada 100,000 MXN: la mediana de {count} convocatorias anteriores.',
    },
    {
      one: 'Your earlier call asks {value} for each 100,000 MXN.',
      other:
        'Your organisation usually asks {value} for each 100,000 MXN: the median of {count} earlier calls.',
    },
  ],
  noUsual: [
    'No hay convocatorias anteriores de tu organización con qué compararla.',
    'There are no earlier calls of your organisation to compare it with.',
  ],
  method: [
    'Se cuentan las preguntas de todas las etapas que encuentra quien aún no contesta nada. Los minutos los suponemos según el tipo de pregunta; nadie los midió.',
    'Counted are the questions of all stages that somebody meets who has answered nothing yet. Minutes are our assumption by kind of question; nobody measured them.',
  ],
  'above-usual': [
    'Pide {own} por cada 100,000 MXN; lo habitual en tu organización es {usual}. ¿Qué pregunta sobra?',
    'It asks {own} for each 100,000 MXN; your organisation usually asks {usual}. Which question could go?',
  ],
  'rapid-asks-much': [
    'Es una emergencia y pide {items} cosas de inmediato. Con {most} o menos se contesta desde un teléfono; lo demás puede pedirse después.',
    'It is an emergency and asks {items} things at once. {most} or fewer can be answered on a phone; the rest can be asked later.',
  ],
  'small-asks-much': [
    'El apoyo es pequeño y pide {items} cosas. Hasta {pesos} alcanza con {most} o menos.',
    'The award is small and it asks {items} things. Up to {pesos}, {most} or fewer will do.',
  ],
  ours: [
    'Esos límites son elección nuestra, no de una fuente. Puedes publicar así.',
    'These limits are our choice and rest on no source. You can publish as it is.',
  ],
  missingTitle: ['Falta antes de publicar', 'Missing before you can publish'],
  missingForm: ['Elegir el formulario de la solicitud.', 'Choose the form of the application.'],
  missingTime: ['Mover el cierre: ese momento ya pasó.', 'Move the end: that moment has passed.'],
  ready: ['No falta nada para publicarla.', 'Nothing is missing.'],
  promise: [
    'Una vez publicada conserva lo que pregunta, quién la ve y cuándo se lee; el monto no baja y el cierre solo se mueve hacia adelante.',
    'Once published it keeps what it asks, who sees it and when it is read; the award does not go down, and the end only moves forward.',
  ],
  publish: ['Publicar', 'Publish'],
  published: ['Ya está publicada.', 'It is published.'],
} as const satisfies Section;

export const callInvitations = {
  title: ['Invitaciones', 'Invitations'],
  lead: [
    'Cada organización invitada recibe un aviso neutro. Invitar no te muestra nada más de ella.',
    'Each nonprofit that you invite receives a neutral notice. Inviting shows you nothing more of it.',
  ],
  invited: ['Invitadas', 'Invited'],
  nobody: ['Todavía nadie.', 'Nobody yet.'],
  since: ['invitada el', 'invited on'],
  fromMatch: ['Invitar a una convocatoria', 'Invite to a call'],
  inviteTo: ['Invitar a «{call}»', 'Invite to “{call}”'],
  choose: ['A quién invitar', 'Whom to invite'],
  from: ['De', 'From'],
  matches: ['Las que mejor responden al programa', 'Those that answer the programme best'],
  snapshot: ['Lista guardada {number}', 'Saved list {number}'],
  show: ['Mostrar', 'Show'],
  invite: ['Invitar', 'Invite'],
  hint: [
    'Hasta {max} en 24 horas. A quien ya invitaste no se le avisa otra vez.',
    'Up to {max} within 24 hours. Who was invited already is not told again.',
  ],
  none: [
    'Aquí no queda nadie a quien invitar. Prueba con otra lista.',
    'There is nobody left to invite here. Try another list.',
  ],
  notRunning: [
    'Se invita a convocatorias publicadas que no han cerrado.',
    'Nonprofits are invited to calls that are published and have not closed.',
  ],
  done: ['Quedaron invitadas.', 'They are invited.'],
} as const satisfies Section;

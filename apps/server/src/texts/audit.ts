import type { Section } from './pair';

export const trail = {
  title: ['Registro de tu organización', 'Record of your organisation'],
  titleOf: ['Registro de {name}', 'Record of {name}'],
  entryText: ['Quién hizo, vio o pidió qué, y cuándo.', 'Who did, saw or asked for what, and when.'],
  lead: [
    'Cada cambio, consulta de datos protegidos y negativa queda aquí. Nadie puede cambiar ni borrar un renglón sin que se note.',
    'Every change, look at protected data and refusal stays here. Nobody can change or remove a line without its showing.',
  ],
  readingStays: [
    'Tu consulta quedó en el registro de esa organización.',
    'Your reading now stands in the record of that organisation.',
  ],
  when: ['Cuándo', 'When'],
  who: ['Quién', 'Who'],
  what: ['Qué', 'What'],
  about: ['Sobre', 'About'],
  detail: ['Detalle', 'Detail'],
  action: ['Acción', 'Action'],
  person: ['Persona', 'Person'],
  day: ['Día', 'Day'],
  list: ['Renglones del registro', 'Lines of the record'],
  platform: ['La plataforma', 'The platform'],
  accountOf: ['Cuenta de {person}', 'Account of {person}'],
  anotherOrganization: ['Otra organización', 'Another organisation'],
  emptyTitle: ['No hay renglones', 'There are no lines'],
  emptyText: ['Nada pasa estos filtros.', 'Nothing passes these filters.'],
  clear: ['Quitar filtros', 'Clear the filters'],
  fileName: ['registro', 'record'],
  ofNonprofit: ['Ver el registro de esta organización', 'See the record of this organisation'],
} as const satisfies Section;

export const views = {
  title: ['Quién vio tus datos', 'Who looked at your data'],
  lead: [
    'Personas de otras organizaciones que vieron el nombre o los datos de la tuya en los últimos {days} días. Quien solo vio una descripción sin nombre no aparece, porque no supo que eras tú.',
    'People of other organisations who saw the name or data of yours in the last {days} days. Whoever saw a description without a name is not here, because they did not know it was you.',
  ],
  home: ['Quién vio tus datos', 'Who looked at your data'],
  day: ['Día', 'Day'],
  organization: ['Organización', 'Organisation'],
  what: ['Qué hizo', 'What they did'],
  times: [
    { one: '{count} vez', other: '{count} veces' },
    { one: '{count} time', other: '{count} times' },
  ],
  platform: ['La plataforma', 'The platform'],
  emptyTitle: ['Nadie ha visto tus datos', 'Nobody has looked at your data'],
  emptyText: [
    'En cuanto alguien de otra organización vea el nombre o los datos de la tuya, aparecerá aquí.',
    'As soon as somebody of another organisation sees the name or data of yours, it will be here.',
  ],
  toProfile: ['Ver mi perfil', 'See my profile'],
} as const satisfies Section;

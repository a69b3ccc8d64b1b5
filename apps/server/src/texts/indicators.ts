import type { Section } from './pair';

/** What counts of reports mean. */
export const indicators = {
  title: ['Indicadores', 'Indicators'],
  lead: [
    'Qué quiere decir cada cuenta de los informes. Una versión en uso no cambia: lo que se cuenta de otro modo es otra versión, y cada apoyo cuenta con la del día en que empieza.',
    'What each count of reports means. A version in use never changes: what is counted otherwise is another version, and each award counts by the one of the day on which it begins.',
  ],
  how: ['¿Cómo se cuenta?', 'How is this counted?'],
  all: ['Qué quiere decir cada indicador', 'What each indicator means'],
  version: ['Versión {number}', 'Version {number}'],
  since: ['Vale para apoyos', 'Holds for awards'],
  fromStart: ['desde el inicio', 'from the beginning'],
  from: ['los que empiezan desde el {day}', 'those that begin from {day} on'],
  kind: ['Qué es', 'What it is'],
  unit: ['Unidad', 'Unit'],
  counted: ['Cómo se cuenta', 'How it is counted'],
  breakdowns: ['Desgloses, si los hay', 'Breakdowns, if there are any'],
  noBreakdowns: ['ninguno', 'none'],
  sdg: ['Metas de la Agenda 2030', 'Targets of the 2030 Agenda'],
  changed: ['Qué cambió', 'What changed'],
  ofEach: ['Lo que dice cada cuenta de sí misma', 'What each count says about itself'],
  quality: ['Cómo se obtuvo', 'How it was obtained'],
  overlap: ['Si alguien se cuenta dos veces', 'Whether somebody is counted twice'],
  byWhat: ['Desgloses', 'Breakdowns'],
  byWhatLead: [
    'Son voluntarios y solo de sumas: no hay campo para una persona. Cada uno tiene un lugar para lo que no se sabe, que no es cero.',
    'They are voluntary, and of sums alone: there is no field for a person. Each has a place for what is not known, which is not zero.',
  ],
  several: [
    'Alguien puede estar en varias: no suman el total',
    'Somebody may be in several: they do not come to the total',
  ],
  standard: ['Lista de {standard}, de la OIM', 'List of {standard}, by IOM'],
  fileName: ['indicadores', 'indicators'],
} as const satisfies Section;

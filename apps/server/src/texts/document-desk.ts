import type { Section } from './pair';

export const documentDesk = {
  title: ['Documentos de organizaciones', 'Nonprofits’ documents'],
  lead: [
    'Lo que subieron para su verificación, lo más nuevo primero. Cada organización ve que miraste.',
    'What they added to be verified, newest first. Each nonprofit sees that you looked.',
  ],
  nonprofit: ['Organización', 'Nonprofit'],
  numbered: ['Documento {number} ({type})', 'Document {number} ({type})'],
  state: ['Estatus', 'State'],
  'state-clean': ['Revisado', 'Scanned'],
  'state-may-name-people': ['Revisado; puede nombrar personas', 'Scanned; may name people'],
  all: ['Todos', 'All'],
  missing: [
    'De lo que se rechaza no queda nada, y lo que ningún programa revisó solo lo ve su organización: no está en esta lista.',
    'Nothing is kept of what is refused, and what no program scanned is seen by its own organisation alone: it is not in this list.',
  ],
  emptyTitle: ['No hay documentos así', 'There are no such documents'],
  emptyText: [
    'Aparecen cuando una organización los sube y un programa los revisó.',
    'They appear once a nonprofit added them and a program scanned them.',
  ],
  back: ['Documentos de organizaciones', 'Nonprofits’ documents'],
  ofTitle: ['Documentos de una organización', 'Documents of a nonprofit'],
  ofLead: [
    'La organización ve que abriste esta lista y cada documento.',
    'The nonprofit sees that you opened this list and each document.',
  ],
  case: ['Verificación', 'Verification'],
  ofCase: ['Sus documentos', 'Its documents'],
} as const satisfies Section;

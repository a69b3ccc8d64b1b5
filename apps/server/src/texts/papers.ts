import type { Section } from './pair';

/** Papers of an award, for both sides. */
export const papers = {
  author: ['Puente', 'Puente'],
  page: ['Página', 'Page'],
  letter: ['Carta de otorgamiento', 'Award letter'],
  letterOf: ['Carta de otorgamiento: {award}', 'Award letter: {award}'],
  letterTo: ['A la organización que recibe esta carta:', 'To the organisation that receives this letter:'],
  letterFoot: ['Aprobado el {day}', 'Approved on {day}'],
  addendumOf: ['Adendo {number}: {award}', 'Addendum {number}: {award}'],
  addendum: ['Adendo', 'Addendum'],
  files: ['Descargar', 'Download'],
  fileOf: ['{paper}, {format}, en {language}', '{paper}, {format}, in {language}'],
  'language-es': ['español', 'Spanish'],
  'language-en': ['inglés', 'English'],
  'format-pdf': ['PDF', 'PDF'],
  'format-docx': ['Word', 'Word'],
} as const satisfies Section;

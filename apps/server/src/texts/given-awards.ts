import type { Section } from './pair';

/** What funders give to HIP itself, which gives on of it. */
export const givenAwards = {
  title: ['Apoyos que recibe HIP', 'Awards that HIP is given'],
  lead: [
    'Lo que las financiadoras dan a HIP, desde que hay un convenio por firmar. Cuando está vigente, los apoyos que otorga HIP pueden decir que de ahí sale su dinero.',
    'What funders give to HIP, from the moment there is an agreement to sign. Once it is active, awards that HIP gives may say that their money comes from it.',
  ],
  caption: ['Apoyos que las financiadoras dan a HIP', 'Awards that funders give to HIP'],
  emptyTitle: ['Ninguno todavía', 'None yet'],
  emptyText: [
    'Cuando una financiadora mande un convenio a HIP aparece aquí, y llega un aviso.',
    'When a funder sends an agreement to HIP it appears here, and there is a notice.',
  ],
  toSign: [
    'Hay un convenio por firmar: lo firma la administración de HIP.',
    'There is an agreement to sign: an administrator of HIP signs it.',
  ],
  waits: [
    'HIP ya firmó. Falta la firma de la financiadora.',
    'HIP has signed. The funder’s signature is missing.',
  ],
  giveOn: [
    'Está vigente. En el borrador de un apoyo de HIP, «De dónde sale el dinero» lo ofrece.',
    'It is active. In the draft of an award of HIP, “Where the money comes from” offers it.',
  ],
} as const satisfies Section;

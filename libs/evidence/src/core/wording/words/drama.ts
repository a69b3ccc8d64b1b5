import { advice, type Advice } from '../advice';

/** Words that alarm instead of informing, and claims that no figure holds up. */
export const DRAMA: readonly Advice[] = [
  advice(
    'scourge',
    'consider',
    ['flagelo; lacra; cáncer social; plaga', 'scourge; plague; epidemic of trafficking'],
    ['Suena a castigo o enfermedad, y no dice nada.', 'Sounds like a curse or a disease, and says nothing.'],
    ['delito, problema, violación de derechos', 'crime, problem, violation of rights'],
  ),
  advice(
    'modern-slavery',
    'consider',
    ['esclavitud moderna; esclavitud del siglo XXI', 'modern slavery; modern-day slavery'],
    [
      'No es un término de la ley mexicana y junta cosas distintas; si citas una fuente, dilo.',
      'No term of Mexican law, and it joins different things; if you quote a source, say so.',
    ],
    ['trata de personas y la forma de que se trate', 'trafficking in persons, and the form that is meant'],
  ),
  advice(
    'second-business',
    'avoid',
    [
      '(segundo|tercer) (negocio|delito) más (lucrativo|rentable)',
      '(second|third) most (lucrative|profitable) (crime|business|trade)',
    ],
    ['Nadie ha mostrado esa cifra.', 'Nobody has shown that figure.'],
    ['omítelo o cita la fuente con su método', 'leave it out, or quote the source and its method'],
  ),
  advice(
    'pimp',
    'consider',
    ['padrotes?; madrotas?; proxenetas?', 'pimp; pimps'],
    ['Dibuja un tipo; muchas veces es alguien cercano.', 'Draws a type; often it is somebody close.'],
    ['persona tratante, persona que explota', 'trafficker, person who exploits'],
  ),
  advice(
    'graphic',
    'consider',
    [
      'desgarrador(a|as|es)?; espeluznantes?; historia impactante',
      'heartbreaking; horrific; harrowing; shocking story',
    ],
    ['Conmueve a costa de la persona.', 'Moves readers at the person’s expense.'],
    ['hechos, sin adjetivos', 'facts, without adjectives'],
  ),
];

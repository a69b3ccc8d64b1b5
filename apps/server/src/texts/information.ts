import type { Section } from './pair';

export const method = {
  title: ['Cómo se calcula el puntaje', 'How the score is made'],
  lead: [
    'El método es público y es el mismo para todas. Aquí está completo, también donde supone lo que ninguna fuente dice.',
    'The method is public and the same for all. Here it is in full, also where it assumes what no source says.',
  ],
  twoTitle: ['Dos preguntas, nunca mezcladas', 'Two questions, never mixed'],
  twoRules: [
    'Condiciones: cada una responde «cumple», «no cumple» o «por confirmar», con su razón. Un dato que falta nunca cuenta como un no: deja la condición por confirmar.',
    'Conditions: each answers “met”, “not met” or “to be confirmed”, with its reason. A missing fact never counts as a no: it leaves the condition to be confirmed.',
  ],
  twoScore: [
    'Puntaje: de 0 a 100, la suma de peso × valor de cada parte. Cada valor va de 0 a 1. Los pesos suman 100, los pone quien financia y se muestran a ambas partes.',
    'Score: from 0 to 100, the sum of weight × value of each part. Each value lies between 0 and 1. The weights sum to 100, are set by the funder and are shown to both sides.',
  ],
  partsTitle: ['Las partes', 'The parts'],
  defaultWeight: ['Peso usual', 'Usual weight'],
  howPart: ['Cómo se mide', 'How it is measured'],
  silent: [
    'Una parte de la que el programa no dice nada vale 1 para todas.',
    'A part on which the programme is silent is worth 1 for everyone.',
  ],
  rulesTitle: ['Las condiciones', 'The conditions'],
  rule: ['Condición', 'Condition'],
  howRule: ['Cuándo se cumple', 'When it is met'],
  confidenceTitle: ['Confianza', 'Confidence'],
  confidenceText: [
    'Dice cuánto del resultado descansa en datos conocidos: siete décimas por el peso de las partes con dato y tres por las condiciones con respuesta. Un dato desconocido vale 0 en su parte y baja la confianza.',
    'It says how much of the result rests on known facts: seven tenths by the weight of the parts with a fact, three tenths by the conditions with an answer. An unknown fact is worth 0 in its part and lowers the confidence.',
  ],
  orderTitle: ['El orden de la lista', 'The order of the list'],
  orderText: [
    'Primero quienes cumplen, luego quienes tienen algo por confirmar; dentro de cada grupo, de mayor a menor puntaje. Ninguna parte depende de las demás organizaciones: cambiar la lista no cambia el puntaje de nadie.',
    'First those that meet the conditions, then those with something to confirm; within each group, from the highest score to the lowest. No part depends on other nonprofits: changing the list changes nobody’s score.',
  ],
  bothTitle: ['En ambas direcciones', 'Both directions'],
  bothText: [
    'También se calcula cuánto conviene el programa a la organización: sus necesidades, su monto mínimo, sus idiomas y sus condiciones. Los dos puntajes se unen con la media armónica, que solo es alta si ambos lo son.',
    'How well the programme suits the nonprofit is computed too: its needs, minimum award, languages and conditions. The two scores are joined by the harmonic mean, which is high only if both are.',
  ],
  notTitle: ['Lo que no cuenta', 'What does not count'],
  notText: [
    'El tamaño, la presentación, el sitio web, las redes sociales y el número de financiadoras. Un grupo pequeño de primera línea no baja por ser pequeño.',
    'Size, polish, website, social media and the number of funders. A small frontline group is not ranked down for being small.',
  ],
  exposureText: [
    'Ninguna lista cambia por ello: se mide cómo se reparten los lugares entre todas las organizaciones, para ver si siempre aparecen las mismas.',
    'No list changes by it: it is measured how places are spread over all nonprofits, to see whether the same ones always appear.',
  ],
  protectedTitle: ['Organizaciones protegidas', 'Protected nonprofits'],
  protectedText: [
    'Para quien financia, sus condiciones, partes, filtros y cuentas usan solo lo que han permitido mostrar: región, servicio principal y tamaño. Lo demás queda «por confirmar con HIP».',
    'For funders, their conditions, parts, filters and counts use only what they allow to be shown: region, main service and size. The rest stays “to be confirmed by HIP”.',
  ],
  assumedTitle: ['Lo que suponemos', 'What we assume'],
  assumed1: [
    'Los pesos usuales son una propuesta nuestra, no una medida.',
    'The usual weights are our proposal, not a measurement.',
  ],
  assumed2: [
    'Que trabajar en una de varias entidades buscadas valga 0.7 es una elección nuestra.',
    'That working in one of several wanted states is worth 0.7 is our choice.',
  ],
  assumed3: [
    'Lo que cada organización declara no se ha verificado del todo; HIP lo revisa poco a poco.',
    'What each nonprofit states has not been fully verified; HIP reviews it step by step.',
  ],
  assumed4: [
    'Que la mitad de las palabras en común ya valga 1 evita premiar los textos largos.',
    'That half of the words in common is already worth 1 avoids rewarding long texts.',
  ],
} as const satisfies Section;

export const about = {
  title: ['Acerca de Puente', 'About Puente'],
  lead: [
    'Puente une a quienes financian con organizaciones mexicanas que trabajan contra la trata de personas, y explica cada coincidencia a ambas partes.',
    'Puente brings together funders and Mexican nonprofits that work against human trafficking, and explains every match to both sides.',
  ],
  strategiesTitle: ['Cuatro estrategias', 'Four strategies'],
  strategiesText: [
    'El trabajo se ordena según las cuatro estrategias que Hispanics in Philanthropy (HIP) recomienda a quienes financian:',
    'The work is ordered by the four strategies that Hispanics in Philanthropy (HIP) recommends to funders:',
  ],
  wordsTitle: ['Palabras', 'Words'],
  wordsText: [
    'La trata de personas exige una acción, un medio y un fin de explotación. El tráfico de migrantes es cruzar una frontera por encargo; el trabajo sexual es un trabajo; la explotación laboral puede o no ser trata. Nunca los mezclamos, y nunca contamos la historia de una persona.',
    'Trafficking in persons needs an act, a means and a purpose of exploitation. Smuggling is crossing a border for a fee; sex work is work; labour exploitation may or may not be trafficking. We never mix them, and we never tell a person’s story.',
  ],
  safetyTitle: ['Seguridad', 'Safety'],
  safetyText: [
    'Las organizaciones son anónimas de entrada. Aquí no hay direcciones de refugios ni datos de víctimas. Ninguna autoridad tiene acceso de entrada.',
    'Nonprofits are anonymous by default. No shelter addresses and no data on victims are held here. No authority has access by default.',
  ],
  limitsTitle: ['Lo que no podemos', 'What we cannot do'],
  limitsText: [
    'No podemos proteger de un teléfono intervenido, de una pantalla fotografiada, de lo que alguien haga con un archivo ya descargado ni de un texto que se delata solo. Una organización única en su tipo y su lugar no puede describirse y ocultarse a la vez.',
    'We cannot protect against a compromised phone, a photographed screen, what someone does with a file once downloaded, or a text that gives itself away. A nonprofit alone of its kind in its place cannot be both described and hidden.',
  ],
  creditsTitle: ['Créditos', 'Credits'],
  creditMap: [
    'Mapa de las entidades: @svg-maps/mexico 2.0.0, a partir de MapSVG, licencia CC BY 4.0; simplificado.',
    'Map of the states: @svg-maps/mexico 2.0.0, from MapSVG, licence CC BY 4.0; simplified.',
  ],
  creditSkin: [
    'Hoja de estilo: Tabler, licencia MIT. htmx, licencia 0BSD.',
    'Style sheet: Tabler, MIT licence. htmx, 0BSD licence.',
  ],
  licences: ['Licencias', 'Licences'],
} as const satisfies Section;

import type { LocaleText } from '@puente/kernel';
import type { LegalRoute } from '@puente/taxonomy/core';
import { isMultiYear, type AwardTerms } from '../awards';

/** What a clause may say of the award, in the words of each language. */
export interface AgreementFacts {
  readonly funder: string;
  readonly amount: LocaleText;
  readonly from: LocaleText;
  readonly to: LocaleText;
}

export interface ClauseText {
  readonly title: LocaleText;
  readonly text: LocaleText;
}

interface Clause {
  /** For which awards it holds; absent: for all. */
  readonly when?: (terms: AwardTerms) => boolean;
  readonly title: LocaleText;
  readonly text: (facts: AgreementFacts) => LocaleText;
}

const pair = (es: string, en: string): LocaleText => ({ es, en });

/** What the money’s legal way from one country to another asks of both sides; nothing more is promised here. */
const ROUTES: Readonly<Record<LegalRoute, LocaleText>> = {
  'public-charity': pair(
    'La organización tiene en Estados Unidos reconocimiento como donante público y avisa en treinta días si lo pierde.',
    'The organisation is recognised as a public charity in the United States, and tells within thirty days if it loses that.',
  ),
  treaty: pair(
    'El apoyo se apoya en el tratado fiscal entre México y Estados Unidos. La organización es donataria autorizada y avisa en treinta días si deja de serlo.',
    'The grant rests on the tax treaty between Mexico and the United States. The organisation is an authorised donee, and tells within thirty days if it no longer is.',
  ),
  'equivalency-determination': pair(
    'El apoyo se apoya en una determinación de equivalencia vigente. La organización entrega lo que haga falta para renovarla.',
    'The grant rests on a current equivalency determination. The organisation hands over what is needed to renew it.',
  ),
  'expenditure-responsibility': pair(
    'La financiadora ejerce responsabilidad del gasto: el dinero se lleva en una cuenta contable aparte, se usa solo para lo acordado, no para campañas electorales ni para cabildeo, y lo que no se use se devuelve. La organización informa cada año cómo lo usó.',
    'The funder exercises expenditure responsibility: the money is kept apart in the books, is used only for what was agreed, not for election campaigns or lobbying, and what is not used is returned. The organisation reports each year how it was used.',
  ),
  'through-hip': pair(
    'Hispanics in Philanthropy recibe el dinero y lo entrega a la organización. Los informes se entregan una vez y sirven para ambas.',
    'Hispanics in Philanthropy receives the money and passes it on to the organisation. Reports are handed in once and serve both.',
  ),
  domestic: pair(
    'El dinero no sale del país: se entrega y se comprueba según las leyes mexicanas.',
    'The money does not leave the country: it is given and accounted for under Mexican law.',
  ),
};

const isHouse = ({ strategies }: AwardTerms): boolean =>
  strategies.some(({ needs }) =>
    needs.some((need) => need === 'direct-services.shelter' || need === 'direct-services.transition-home'),
  );

const CLAUSES: readonly Clause[] = [
  {
    title: pair('Qué se acuerda', 'What is agreed'),
    text: ({ funder, amount, from, to }) =>
      pair(
        `${funder} (la financiadora) otorga ${amount.es} a la organización que recibió esta propuesta y la firma, del ${from.es} al ${to.es}. Los términos del apoyo, con su presupuesto y sus indicadores, son parte de este convenio.`,
        `${funder} (the funder) gives ${amount.en} to the organisation that received this proposal and signs it, from ${from.en} to ${to.en}. The terms of the award, with its budget and indicators, are part of this agreement.`,
      ),
  },
  {
    when: ({ support }) => support === 'restricted',
    title: pair('En qué se usa', 'What it is used for'),
    text: () =>
      pair(
        'El dinero se usa para el presupuesto acordado. Mover hasta una décima parte de un renglón a otro no necesita permiso; lo demás se pide por escrito.',
        'The money is used for the agreed budget. Moving up to a tenth of one line to another needs no leave; anything else is asked for in writing.',
      ),
  },
  {
    when: ({ support }) => support === 'core',
    title: pair('En qué se usa', 'What it is used for'),
    text: () =>
      pair(
        'Es apoyo institucional: la organización lo usa para su misión como mejor le sirva. El presupuesto orienta y no limita.',
        'This is core support: the organisation uses it for its mission as serves it best. The budget guides and does not bind.',
      ),
  },
  {
    title: pair('El equipo', 'The team'),
    text: () =>
      pair(
        'La seguridad y la atención psicosocial del equipo son gastos como cualquier otro, y nadie tiene que explicar quién las usó.',
        'Safety and psychosocial care of staff are costs like any other, and nobody has to explain who used them.',
      ),
  },
  {
    title: pair('Las personas atendidas', 'The people served'),
    text: () =>
      pair(
        'Ningún servicio depende de declarar, denunciar ni colaborar con una autoridad. La financiadora no pide nombres, historias, imágenes ni expedientes de nadie.',
        'No service depends on testifying, filing a complaint or working with an authority. The funder asks for no names, stories, pictures or files of anybody.',
      ),
  },
  {
    when: isHouse,
    title: pair('Casas y refugios', 'Homes and shelters'),
    text: () =>
      pair(
        'El monto no depende de cuántas personas o noches se atiendan. La financiadora no pide ni guarda dónde está la casa, y no la visita sin que la organización la invite.',
        'The amount does not depend on how many people or nights are served. The funder neither asks for nor keeps where the home is, and does not visit it unless the organisation invites it.',
      ),
  },
  {
    when: isMultiYear,
    title: pair('Más de un año', 'More than one year'),
    text: () =>
      pair(
        'El apoyo está comprometido por todo el periodo. Cada año se revisa junto si el presupuesto sigue sirviendo.',
        'The award is committed for the whole period. Each year both look together at whether the budget still serves.',
      ),
  },
  {
    when: ({ indicators }) => indicators.length > 0,
    title: pair('Indicadores', 'Indicators'),
    text: () =>
      pair(
        'Las metas sirven para aprender. No alcanzarlas, por sí solo, no termina el apoyo.',
        'Targets are for learning. Missing them does not by itself end the award.',
      ),
  },
  {
    title: pair('Cambios y pausas', 'Changes and pauses'),
    text: () =>
      pair(
        'Los montos, fechas y alcances se cambian por escrito y con firma de ambas partes. Si la organización está en peligro puede pedir una pausa sin explicar más.',
        'Amounts, dates and scope are changed in writing and signed by both sides. If the organisation is in danger it may ask for a pause without explaining more.',
      ),
  },
  {
    title: pair('Nombre y publicidad', 'Name and publicity'),
    text: () =>
      pair(
        'La financiadora nombra a la organización solo ante quien ella haya consentido por escrito, y mientras dure ese consentimiento.',
        'The funder names the organisation only to whom it has consented in writing, and while that consent lasts.',
      ),
  },
  {
    title: pair('Firma electrónica', 'Electronic signature'),
    text: () =>
      pair(
        'Cada parte firma con su cuenta, después de confirmar quién es. Se guardan el nombre escrito, el momento y la huella de este texto. Vale el texto en español; el texto en inglés lo acompaña.',
        'Each side signs with its account, after confirming who it is. The name as typed, the moment and the fingerprint of this text are kept. The Spanish text holds; the English text goes with it.',
      ),
  },
];

export const GRANT_AGREEMENT_1 = 'grant-agreement-1';

/** The clauses of the first version of the agreement that go with an award, in order. A released version is never edited. */
export function grantAgreement1(terms: AwardTerms, route: LegalRoute, facts: AgreementFacts): ClauseText[] {
  const legal: ClauseText = { title: pair('Vía legal', 'Legal route'), text: ROUTES[route] };
  const [first, ...rest] = CLAUSES.filter(({ when }) => !when || when(terms)).map(({ title, text }) => ({
    title,
    text: text(facts),
  }));
  return [first!, legal, ...rest];
}

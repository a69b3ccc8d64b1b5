import { formatDay, formatMoney, type DateOnly, type LocaleText } from '@puente/kernel';
import type { AwardState, AwardTerms } from '../awards';

/** What a letter says in one of its parts, in both languages. */
export interface LetterPart {
  readonly title: LocaleText;
  readonly text: LocaleText;
}

/** What a funder tells a nonprofit once an award is approved. Like the agreement it names neither the nonprofit nor a place. */
export interface AwardLetter {
  readonly title: string;
  readonly approvedOn: DateOnly;
  readonly parts: readonly LetterPart[];
  /** As they were approved, without the places where it works. */
  readonly terms: AwardTerms;
}

export interface LetterOf {
  readonly funder: string;
  readonly approvedOn: DateOnly;
  readonly terms: AwardTerms;
}

const WITHOUT_LETTER: readonly AwardState[] = ['draft', 'proposed', 'withdrawn'];

/** Whether there is a letter: from the approval on, unless the award was taken back. */
export const hasLetter = (state: AwardState): boolean => !WITHOUT_LETTER.includes(state);

/** Writes the letter of an award: amount, days and purpose, what has to be there before money leaves, whom to ask. */
export function writeLetter({ funder, approvedOn, terms }: LetterOf): AwardLetter {
  return {
    ...{ title: terms.title, approvedOn },
    parts: [decided(funder, approvedOn, terms), purposeOf(terms), CONDITIONS, NOT_ASKED, contactAt(funder)],
    terms: { ...terms, states: [], indicators: [], beyondCall: '' },
  };
}

const part = (title: readonly [string, string], text: readonly [string, string]): LetterPart => ({
  title: { es: title[0], en: title[1] },
  text: { es: text[0], en: text[1] },
});

function decided(funder: string, on: DateOnly, terms: AwardTerms): LetterPart {
  const { title, amountMinor: minor, currency, startsOn, endsOn } = terms;
  const [es, en] = (['es', 'en'] as const).map((locale) => ({
    amount: formatMoney({ minor, currency }, locale),
    ...{ on: formatDay(on, locale), from: formatDay(startsOn, locale), to: formatDay(endsOn, locale) },
  }));
  return part(
    ['Qué se decidió', 'What was decided'],
    [
      `El ${es!.on}, ${funder} (la financiadora) aprobó para la organización que recibe esta carta un apoyo de ${es!.amount}, del ${es!.from} al ${es!.to}: «${title}».`,
      `On ${en!.on} ${funder} (the funder) approved an award of ${en!.amount} to the organisation that receives this letter, from ${en!.from} to ${en!.to}: “${title}”.`,
    ],
  );
}

const purposeOf = ({ support }: AwardTerms): LetterPart =>
  part(
    ['Para qué es', 'What it is for'],
    support === 'core'
      ? [
          'Es apoyo institucional: se usa para la misión de la organización como mejor le sirva. El presupuesto que sigue orienta y no limita.',
          'It is core support: it is used for the organisation’s mission as serves it best. The budget below guides and does not bind.',
        ]
      : [
          'Es para lo que se propuso y con el presupuesto que sigue. La seguridad y el cuidado del equipo son gastos como cualquier otro.',
          'It is for what was proposed, by the budget below. Safety and care of the team are costs like any other.',
        ],
  );

const CONDITIONS = part(
  ['Qué falta antes de recibir dinero', 'What has to be there before money arrives'],
  [
    'Esta carta no es el convenio y todavía no obliga a nadie. El dinero sale cuando ambas partes firmaron el convenio, la vía legal está completa y la cuenta de la organización quedó confirmada. Cada entrega dice qué pide antes y para qué día.',
    'This letter is not the agreement and binds nobody yet. Money leaves once both sides have signed the agreement, the legal route is complete and the organisation’s account is confirmed. Each instalment says what it asks for before it, and by which day.',
  ],
);

const NOT_ASKED = part(
  ['Qué no se pide', 'What is not asked for'],
  [
    'Ningún servicio depende de declarar o denunciar. No se piden nombres, historias ni imágenes de las personas atendidas, ni dónde está una casa.',
    'No service depends on testifying or filing a complaint. No names, stories or pictures of the people served are asked for, nor where a home is.',
  ],
);

const contactAt = (funder: string): LetterPart =>
  part(
    ['A quién preguntar', 'Whom to ask'],
    [
      `A la coordinación de programas de ${funder}, por los mensajes del apoyo en Puente. Ahí queda todo en un lugar y lo leen solo las dos partes.`,
      `The programme team of ${funder}, by the messages of the award in Puente. Everything stays in one place there, and the two sides alone read it.`,
    ],
  );

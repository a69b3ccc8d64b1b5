import {
  LONGEST_SHELTER_NOTE,
  SHELTER_ANSWERS,
  SHELTER_QUESTIONS,
  shelterQuestions,
  type PairView,
} from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { choiceField, textField } from '../shared/build-fields';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import { pairUrl } from './diligence-words';
import type { ShelterView } from './diligence.view';

/** The questions about a shelter with the answers that are kept; `form` is null for who only reads. */
export function buildShelter(pair: PairView, form: FormState | null, locale: Locale): ShelterView {
  const { isShelter, shelter } = pair;
  return {
    isShelter,
    about:
      shelter &&
      say(locale, 'diligence.shelterAt', {
        who: shelter.writer ?? say(locale, 'reviews.somebody'),
        moment: formatMoment(shelter.answeredAt, locale),
      }),
    answers: shelter
      ? shelterQuestions.map((question) => ({
          question: SHELTER_QUESTIONS[question][locale],
          answer: say(locale, `diligence.answer-${shelter.answers[question]?.answer ?? 'unknown'}`),
          note: shelter.answers[question]?.note ?? '',
        }))
      : [],
    form: form && formOf(pair, form, locale),
  };
}

function formOf({ awardId, shelter }: PairView, sent: FormState, locale: Locale): ShelterView['form'] {
  const form = sent === emptyForm ? { values: valuesOf(shelter), problems: [] } : sent;
  const options = SHELTER_ANSWERS.map((answer) => ({
    value: answer,
    label: say(locale, `diligence.answer-${answer}`),
  }));
  return {
    ...{ action: pairUrl(locale, awardId, '/shelter'), seen: shelter?.number ?? 0 },
    questions: shelterQuestions.map((question) => ({
      answer: choiceField(form, {
        ...{
          name: `answer.${question}`,
          legend: SHELTER_QUESTIONS[question][locale],
          kind: 'radio',
          options,
        },
      }),
      note: textField(form, `note.${question}`, say(locale, 'diligence.note'), {
        maxlength: LONGEST_SHELTER_NOTE,
      }),
    })),
  };
}

const valuesOf = (shelter: PairView['shelter']): FormValues =>
  Object.fromEntries(
    shelterQuestions.flatMap((question) => [
      [`answer.${question}`, [shelter?.answers[question]?.answer ?? 'unknown']],
      [`note.${question}`, [shelter?.answers[question]?.note ?? '']],
    ]),
  );

/** The answers of the form as the core reads them; a question that was not sent is not known. */
export const shelterAnswersOf = (values: FormValues): object =>
  Object.fromEntries(
    shelterQuestions.map((question) => [
      question,
      {
        answer: values[`answer.${question}`]?.[0] ?? 'unknown',
        note: values[`note.${question}`]?.[0] ?? '',
      },
    ]),
  );

import { FORWARDING_LIMITS, type AgreedForwarding } from '@puente/grants';
import { formatDay, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { stateWords } from '../applications/build-own-forwardings';
import { apart, textField } from '../shared/build-fields';
import type { ErrorSummary } from '../shared/fields.view';
import { errorSummary } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import type { PassingLine } from './application.view';
import type { TypedComment } from './build-comments';

export interface PassingInput {
  readonly agreed: readonly AgreedForwarding[];
  readonly mayPass: boolean;
  /** What was refused, and for which of them. */
  readonly typed: TypedComment;
}

/** @param at an address below the application's */
export function buildPassing(
  input: PassingInput,
  at: (tail: string) => string,
  locale: Locale,
): PassingLine[] {
  return input.agreed.map((row) => {
    const { toFunder: funder, until, note } = row;
    return {
      label: say(locale, 'passingOn.to', { funder, day: formatDay(until, locale) }),
      state: stateWords(row, locale),
      sent: note,
      form: row.state === 'agreed' && input.mayPass ? formOf(row, input, at, locale) : null,
    };
  });
}

/** What was refused; it stands at the form of its own while that is there. */
export function passingErrors({ typed, agreed, mayPass }: PassingInput): ErrorSummary | null {
  const summary = errorSummary(typed.state, ['note']);
  const isOpen = mayPass && agreed.some(({ id, state }) => id === typed.of && state === 'agreed');
  const problems = summary?.problems.map(({ text, href }) => ({
    text,
    href: isOpen && href !== '#main' ? `${href}${suffixOf(typed.of ?? '')}` : '#passing',
  }));
  return problems ? { problems } : null;
}

const suffixOf = (id: string): string => `-${id.slice(0, 8)}`;

function formOf(
  { id, toFunder: funder }: AgreedForwarding,
  { typed }: PassingInput,
  at: (tail: string) => string,
  locale: Locale,
): PassingLine['form'] {
  const state = typed.of === id ? typed.state : emptyForm;
  const note = textField(state, 'note', say(locale, 'passingOn.note'), {
    ...{ type: 'textarea', maxlength: FORWARDING_LIMITS.note, hint: say(locale, 'passingOn.noteHint') },
  });
  return {
    action: at(`/forwardings/${id}`),
    note: apart(note, suffixOf(id)),
    button: say(locale, 'passingOn.pass', { funder }),
  };
}

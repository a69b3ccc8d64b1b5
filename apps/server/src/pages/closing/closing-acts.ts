import { isEndable, REQUIREMENT_LIMITS, TERMINATION_REASONS, terminationReasons } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import type { FunderClosing, OwnClosing } from '@puente/ledger';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { selectField, textField } from '../shared/build-fields';
import type { FormState } from '../shared/form-state';
import type { ClosingView } from './closing.view';

/** Who reads the closing of an award for its funder, and what they may do. */
export interface ClosingReader {
  readonly personId: string;
  /** Propose, take back and decline. */
  readonly mayTurn: boolean;
  /** Confirm what somebody else began. */
  readonly mayEnd: boolean;
}

type Acts = Pick<ClosingView, 'close' | 'confirm' | 'propose' | 'decline' | 'withdraw' | 'ask' | 'takeBack'>;
const NOTHING: Acts = {
  ...{ close: null, confirm: null, propose: null, decline: null, withdraw: null, ask: null, takeBack: null },
};

/** What the reader may do for the funder now. Who began an end does not confirm it. */
export function funderActs(
  { award, ending, isSettled }: FunderClosing,
  { personId, mayTurn, mayEnd }: ClosingReader,
  state: FormState,
  locale: Locale,
): Acts {
  const act = (tail: string) => ({ action: pageUrl(locale, `awards/${award.id}/${tail}`) });
  const version = nextVersion(state.values, ending?.version ?? 1);
  const begun = ending?.state === 'begun' ? ending : null;
  const shown = begun && mayEnd && begun.begunBy !== personId ? begun.shown : null;
  if (award.state === 'closing') {
    return { ...NOTHING, close: shown && isSettled ? { ...act('closing'), shown } : null };
  }
  if (!isEndable(award.state)) return NOTHING;
  const isAsked = ending?.state === 'requested';
  return {
    ...NOTHING,
    confirm: shown && begun?.kind === 'termination' ? { ...act('termination/confirm'), shown } : null,
    propose: mayTurn && !begun ? { ...act('termination'), ...proposalFields(state, locale) } : null,
    decline:
      mayTurn && isAsked
        ? { ...act('termination/decline'), version, answer: answerField(state, locale) }
        : null,
    withdraw: mayTurn && begun?.kind === 'termination' ? { ...act('termination/withdraw'), version } : null,
  };
}

/** What the reader may do for the nonprofit now. */
export function ownActs(
  { award, ending }: OwnClosing,
  mayAsk: boolean,
  state: FormState,
  locale: Locale,
): Acts {
  if (!mayAsk || !isEndable(award.state)) return NOTHING;
  const action = pageUrl(locale, `my/awards/${award.id}/termination`);
  if (ending?.state === 'requested') {
    const version = nextVersion(state.values, ending.version);
    return { ...NOTHING, takeBack: { action: `${action}/withdraw`, version } };
  }
  if (ending?.state === 'begun') return NOTHING;
  const words = textField(state, 'words', say(locale, 'closing.words'), {
    ...{ type: 'textarea', required: true, maxlength: REQUIREMENT_LIMITS.words, adviseIn: locale },
  });
  return { ...NOTHING, ask: { action, words } };
}

const proposalFields = (state: FormState, locale: Locale) => ({
  reason: selectField(
    state,
    'reason',
    say(locale, 'closing.reason'),
    terminationReasons.map((value) => ({ value, label: TERMINATION_REASONS[value][locale] })),
  ),
  note: textField(state, 'note', say(locale, 'closing.note'), {
    ...{ type: 'textarea', maxlength: REQUIREMENT_LIMITS.words, hint: say(locale, 'closing.noteHint') },
  }),
});

const answerField = (state: FormState, locale: Locale) =>
  textField(state, 'answer', say(locale, 'closing.declineWhy'), {
    ...{ type: 'textarea', required: true, maxlength: REQUIREMENT_LIMITS.words },
  });

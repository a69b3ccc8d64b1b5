import { formatMoment, type Locale } from '@puente/kernel';
import { CALL_OUTCOMES, SAID_OUTCOMES, type AccountCalls, type CallRow } from '@puente/ledger';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import type { PageModel } from '../layouts/page.view';
import type { PaymentBadge } from '../payments/payments.view';
import { choiceField, selectField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import type { AccountCallsView, CallLine } from './account-calls.view';

const LONGEST_REASON = 1000;

/** What the reader may do about an account. */
export interface CallReader {
  readonly personId: string;
  readonly mayCall: boolean;
  readonly mayWaive: boolean;
  readonly mayReadNumbers: boolean;
}

export const accountCallsUrl = (locale: Locale, awardId: string, tail = ''): string =>
  awardUrl(locale, awardId, `/account-calls${tail}`);

export function buildAccountCalls(
  page: PageModel,
  { award, account, calls }: AccountCalls,
  reader: CallReader,
  state: FormState,
): AccountCallsView {
  const { locale } = page;
  const standing = standingOf(account);
  const open = reader.mayCall && account?.isApproved && standing === 'unknown' ? account : null;
  const version = nextVersion(state.values, account?.version ?? 0);
  return {
    ...{ page, errors: errorSummary(state, ['outcome', 'knownBefore', 'reason']) },
    ...{ backUrl: awardUrl(locale, award.id, '/disbursements'), heading: award.title },
    ...{ badge: badgeOf(standing, locale), standing: say(locale, `accountCalls.about-${standing}`) },
    lines: calls.map((row) => lineOf(row, award.id, account?.id ?? null, reader, locale)),
    numbersUrl: open && reader.mayReadNumbers ? accountCallsUrl(locale, award.id, '/numbers') : null,
    record: open && recordForm(award.id, version, state, locale),
    waiver: open && waiverForm(award.id, version, state, locale),
  };
}

type Standing = 'none' | 'unapproved' | 'blocked' | 'known' | 'unknown';

function standingOf(account: AccountCalls['account']): Standing {
  if (!account) return 'none';
  if (account.isBlocked) return 'blocked';
  if (!account.isApproved) return 'unapproved';
  return account.isKnown ? 'known' : 'unknown';
}

function badgeOf(standing: Standing, locale: Locale): PaymentBadge {
  const label = say(locale, `accountCalls.badge-${standing}`);
  if (standing === 'known') return { label, colour: 'green', icon: 'check' };
  if (standing === 'blocked') return { label, colour: 'yellow', icon: 'lock' };
  return { label, colour: 'yellow', icon: 'question' };
}

function lineOf(
  row: CallRow,
  awardId: string,
  accountId: string | null,
  { personId, mayWaive }: CallReader,
  locale: Locale,
): CallLine {
  const by = (who: string | null, at: Date): string =>
    say(locale, 'payments.byAt', {
      ...{ who: who ?? say(locale, 'reviews.somebody'), moment: formatMoment(at, locale) },
    });
  const isAsked = row.outcome === 'waiver-asked' && row.accountId === accountId;
  const earlier = row.accountId === accountId ? '' : ` (${say(locale, 'accountCalls.ofEarlier')})`;
  return {
    what: `${CALL_OUTCOMES[row.outcome][locale]}${earlier}`,
    reason: row.reason,
    who: [by(row.maker, row.madeAt), ...(row.agreedAt ? [by(row.agreer, row.agreedAt)] : [])].join(' · '),
    agreeAction:
      isAsked && mayWaive && row.madeBy !== personId
        ? accountCallsUrl(locale, awardId, `/waivers/${row.id}/approve`)
        : null,
  };
}

function recordForm(
  awardId: string,
  version: number,
  state: FormState,
  locale: Locale,
): AccountCallsView['record'] {
  const outcomes = SAID_OUTCOMES.map((value) => ({ value, label: CALL_OUTCOMES[value][locale] }));
  return {
    ...{ action: accountCallsUrl(locale, awardId), version },
    outcome: selectField(state, 'outcome', say(locale, 'accountCalls.outcome'), outcomes),
    knownBefore: choiceField(state, {
      ...{ name: 'knownBefore', kind: 'checkbox', legend: say(locale, 'accountCalls.number') },
      options: [{ value: 'yes', label: say(locale, 'accountCalls.knownBefore') }],
    }),
  };
}

function waiverForm(
  awardId: string,
  version: number,
  state: FormState,
  locale: Locale,
): AccountCallsView['waiver'] {
  return {
    ...{ action: accountCallsUrl(locale, awardId, '/waivers'), version },
    reason: textField(state, 'reason', say(locale, 'payments.reason'), {
      ...{ required: true, maxlength: LONGEST_REASON },
    }),
  };
}

import { formatMoment, type Locale } from '@puente/kernel';
import type { BankAccountInput, BankAccountState, BankAccountVersion } from '@puente/organizations';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import { errorSummary, type FormState, type FormValues } from '../shared/form-state';
import type { EarlierVersion, MyBankView, ProposedAccount } from './bank.view';

const SHOWN_DIGITS = 4;

const STATES: Readonly<Record<BankAccountState, TextKey>> = {
  proposed: 'bank.stateProposed',
  approved: 'bank.stateApproved',
  refused: 'bank.stateRefused',
  replaced: 'bank.stateReplaced',
};

/** The versions of an account, newest first, as one of the organisation's people sees them. */
export function buildMyBank(
  page: PageModel,
  versions: readonly BankAccountVersion[],
  reader: { readonly personId: string; readonly isHip: boolean; readonly now: Date },
  state: FormState,
): MyBankView {
  const { locale } = page;
  const current = versions.find((each) => each.state === 'approved');
  const proposed = versions.find((each) => each.state === 'proposed');
  return {
    page,
    backUrl: pageUrl(locale, reader.isHip ? 'given-awards' : 'my/profile'),
    backLabel: say(locale, reader.isHip ? 'givenAwards.title' : 'profile.back'),
    current: current
      ? {
          ending: endingOf(current, locale),
          holder: current.content.holder,
          bank: current.content.bank,
          heldUntil: current.heldUntil > reader.now ? formatMoment(current.heldUntil, locale) : null,
          isBlocked: current.blockedAt !== null,
        }
      : null,
    proposed: proposed ? proposedAccount(proposed, reader.personId, locale) : null,
    earlier: versions
      .filter((each) => each !== current && each !== proposed)
      .map((each) => earlierVersion(each, locale)),
    empty: {
      title: say(locale, 'bank.emptyTitle'),
      text: say(locale, 'bank.emptyText'),
      url: null,
      action: null,
    },
    form: bankForm(state, locale),
  };
}

export function bankInput(values: FormValues): BankAccountInput {
  const text = (name: string): string => values[name]?.[0] ?? '';
  return { clabe: text('clabe'), holder: text('holder'), bank: text('bank') };
}

function proposedAccount(version: BankAccountVersion, personId: string, locale: Locale): ProposedAccount {
  const isOwn = version.proposedBy === personId;
  const url = (what: string): string => pageUrl(locale, `my/bank/${version.id}/${what}`);
  return {
    clabe: version.content.clabe.replace(/^(\d{3})(\d{3})(\d{11})(\d)$/, '$1 $2 $3 $4'),
    holder: version.content.holder,
    bank: version.content.bank,
    proposedOn: formatMoment(version.proposedAt, locale),
    heldUntil: formatMoment(version.heldUntil, locale),
    fingerprint: version.fingerprint,
    approveAction: isOwn ? null : url('approve'),
    refuseAction: url('refuse'),
    refuseLabel: say(locale, isOwn ? 'bank.withdraw' : 'bank.refuse'),
  };
}

function earlierVersion(version: BankAccountVersion, locale: Locale): EarlierVersion {
  return {
    version: version.version,
    ending: endingOf(version, locale),
    status: say(locale, STATES[version.state]),
    proposedOn: formatMoment(version.proposedAt, locale),
  };
}

/** The first digits name the bank and the town: only the last ones are shown. */
const endingOf = ({ content }: BankAccountVersion, locale: Locale): string =>
  say(locale, 'bank.endsIn', { digits: content.clabe.slice(-SHOWN_DIGITS) });

function bankForm(state: FormState, locale: Locale): MyBankView['form'] {
  return {
    action: pageUrl(locale, 'my/bank'),
    errors: errorSummary(state, ['clabe', 'holder', 'bank']),
    clabe: textField(state, 'clabe', say(locale, 'bank.clabe'), {
      type: 'number',
      required: true,
      maxlength: 30,
      hint: say(locale, 'bank.clabeHint'),
    }),
    holder: textField(state, 'holder', say(locale, 'bank.holder'), {
      required: true,
      maxlength: 200,
      hint: say(locale, 'bank.holderHint'),
    }),
    bank: textField(state, 'bank', say(locale, 'bank.bank'), {
      maxlength: 80,
      hint: say(locale, 'bank.bankHint'),
    }),
  };
}

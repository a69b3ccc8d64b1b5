import type { Locale } from '@puente/kernel';
import { ERASURE_REASONS, erasureReasons, type ErasureView } from '@puente/retention';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { dayOf } from '../shared/words';
import type { ErasureLine, ErasureListView } from './list.view';

const STATES: Readonly<Record<ErasureView['state'], TextKey>> = {
  requested: 'erasures.stateRequested',
  approved: 'erasures.stateApproved',
  withdrawn: 'erasures.stateWithdrawn',
  done: 'erasures.stateDone',
};

/** The nonprofit whose erasure somebody is about to ask for. */
export interface ErasureSubject {
  readonly id: string;
  readonly name: string;
}

interface ListInput {
  readonly erasures: readonly ErasureView[];
  readonly subject: ErasureSubject | null;
  readonly state: FormState;
  readonly personId: string;
  readonly mayDecide: boolean;
}

export function buildErasureList(page: PageModel, input: ListInput): ErasureListView {
  const { locale } = page;
  return {
    page,
    rows: input.erasures.map((each) => lineOf(each, input, locale)),
    form: input.subject && formOf(input.subject, input.state, locale),
    errors: errorSummary(input.state, ['reason']),
  };
}

function lineOf(each: ErasureView, { personId, mayDecide }: ListInput, locale: Locale): ErasureLine {
  const url = pageUrl(locale, `erasures/${each.id}`);
  const isOpen = mayDecide && each.state === 'requested';
  return {
    nonprofit: each.nonprofit,
    reason: ERASURE_REASONS[each.reason][locale],
    state: say(locale, STATES[each.state]),
    requester: each.requester ?? say(locale, 'common.notKnown'),
    requestedOn: dayOf(each.requestedAt),
    decider: each.decider,
    approveAction: isOpen && each.requestedBy !== personId ? `${url}/approve` : null,
    withdrawAction: isOpen ? `${url}/withdraw` : null,
  };
}

function formOf({ id, name }: ErasureSubject, state: FormState, locale: Locale): ErasureListView['form'] {
  const reasons = erasureReasons.map((value) => ({ value, label: ERASURE_REASONS[value][locale] }));
  const [label, choose] = [say(locale, 'erasures.reason'), say(locale, 'erasures.choose')];
  return {
    action: pageUrl(locale, 'erasures'),
    nonprofitId: id,
    nonprofit: name,
    reason: selectField(state, 'reason', label, reasons, choose),
  };
}

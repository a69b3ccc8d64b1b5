import type { InvitationRow } from '@puente/access';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { localeField, pendingInvitation } from '../people/build-people';
import { choiceField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import type { AdmissionsView } from './admissions.view';

export interface AdmissionsInput {
  readonly invitations: readonly InvitationRow[];
  readonly mayAdmit: boolean;
  readonly now: Date;
}

function form({ locale }: PageModel, state: FormState): AdmissionsView['form'] {
  const filled = { ...state, values: { kind: ['nonprofit'], ...state.values } };
  return {
    action: pageUrl(locale, 'account/admissions'),
    kind: choiceField(filled, {
      name: 'kind',
      legend: say(locale, 'admissions.kind'),
      kind: 'radio',
      options: [
        { value: 'nonprofit', label: say(locale, 'admissions.nonprofit') },
        { value: 'funder', label: say(locale, 'admissions.funder') },
      ],
    }),
    organization: textField(state, 'organization', say(locale, 'admissions.name'), {
      required: true,
      maxlength: 300,
      hint: say(locale, 'admissions.nameHint'),
    }),
    email: textField(state, 'email', say(locale, 'people.email'), {
      type: 'email',
      required: true,
      maxlength: 254,
    }),
    name: textField(state, 'name', say(locale, 'people.name'), {
      hint: say(locale, 'people.nameHint'),
      maxlength: 120,
    }),
    locale: localeField(state, locale),
  };
}

/** The page on which HIP admits organisations, with what was sent last. */
export function buildAdmissions(page: PageModel, state: FormState, input: AdmissionsInput): AdmissionsView {
  const base = input.mayAdmit ? 'account/people/invitations' : null;
  return {
    page,
    errors: errorSummary(state, ['kind', 'organization', 'email', 'name', 'locale']),
    form: input.mayAdmit ? form(page, state) : null,
    invitations: input.invitations.map((each) => pendingInvitation(each, input.now, page.locale, base)),
  };
}

import type { InvitationRow, ListedMember } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { isLocale, type Locale } from '@puente/kernel';
import { isRole, ROLES, rolesOf } from '@puente/permissions';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, selectField, textField, type ChoiceOption } from '../shared/build-fields';
import type { ChoiceField, SelectField } from '../shared/fields.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import { dayOf } from '../shared/words';
import type { InviteForm, MemberView, PendingInvitation, PeopleView } from './people.view';

/** What the page shows, as the services give it. */
export interface PeopleInput {
  readonly actor: PersonActor;
  readonly members: readonly ListedMember[];
  readonly invitations: readonly InvitationRow[];
  readonly programmes: readonly { readonly id: string; readonly title: string }[];
  readonly mayChange: boolean;
  readonly now: Date;
  /** The invitation form as it was sent, or as it is at first. */
  readonly invite: FormState;
  /** The member whose change was refused, with what was sent. */
  readonly refused: { readonly personId: string; readonly state: FormState } | null;
}

export const roleWord = (role: string, locale: Locale): string =>
  isRole(role) ? ROLES[role].label[locale] : role;

export function localeField(state: FormState, locale: Locale): SelectField {
  const chosen = state.values['locale']?.[0];
  const filled = { ...state, values: { ...state.values, locale: [isLocale(chosen) ? chosen : locale] } };
  return selectField(filled, 'locale', say(locale, 'people.language'), [
    { value: 'es', label: say(locale, 'people.spanish') },
    { value: 'en', label: say(locale, 'people.english') },
  ]);
}

function rolesField(state: FormState, { actor }: PeopleInput, locale: Locale, suffix?: string): ChoiceField {
  return choiceField(state, {
    name: 'roles',
    legend: say(locale, 'people.roles'),
    hint: suffix ? null : say(locale, 'people.rolesHint'),
    kind: 'checkbox',
    options: rolesOf(actor.tenantKind).map((role) => ({ value: role, label: ROLES[role].label[locale] })),
    ...(suffix ? { idSuffix: suffix } : {}),
  });
}

function programmesField(
  state: FormState,
  { programmes }: PeopleInput,
  locale: Locale,
  suffix?: string,
): ChoiceField | null {
  if (programmes.length === 0) return null;
  const options = programmes.map(({ id, title }): ChoiceOption => ({ value: id, label: title }));
  return choiceField(state, {
    name: 'programmes',
    legend: say(locale, 'people.programmes'),
    hint: say(locale, 'people.programmesHint'),
    kind: 'checkbox',
    options,
    ...(suffix ? { idSuffix: suffix } : {}),
  });
}

function inviteForm(input: PeopleInput, locale: Locale): InviteForm {
  const state = input.invite;
  return {
    action: pageUrl(locale, 'account/people'),
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
    roles: rolesField(state, input, locale),
    programmes: programmesField(state, input, locale),
  };
}

function memberForm(member: ListedMember, input: PeopleInput, locale: Locale): MemberView['form'] {
  const { personId, roles, programmes } = member;
  const refused = input.refused?.personId === personId ? input.refused.state : null;
  const state = refused ?? { ...emptyForm, values: { roles, programmes } };
  const base = `account/people/${personId}`;
  return {
    open: refused !== null,
    changeUrl: pageUrl(locale, base),
    removeUrl: pageUrl(locale, `${base}/remove`),
    roles: rolesField(state, input, locale, personId),
    programmes: programmesField(state, input, locale, personId),
  };
}

function secondFactorWord({ secondFactor }: ListedMember, locale: Locale): string | null {
  if (secondFactor === null) return null;
  return say(locale, secondFactor ? 'common.yes' : 'people.passwordAlone');
}

function memberView(member: PeopleInput['members'][number], input: PeopleInput, locale: Locale): MemberView {
  const titles = new Map(input.programmes.map(({ id, title }) => [id, title]));
  return {
    name: member.name,
    email: member.email,
    isReader: member.personId === input.actor.personId,
    roles: member.roles.map((role) => roleWord(role, locale)),
    programmes: member.programmes.map((id) => titles.get(id) ?? id),
    limited: member.programmes.length > 0,
    lastUsedOn: member.lastUsedAt ? dayOf(member.lastUsedAt) : null,
    secondFactor: secondFactorWord(member, locale),
    form: input.mayChange ? memberForm(member, input, locale) : null,
  };
}

/** An open invitation; without `base` its reader may only look. */
export function pendingInvitation(
  { id, email, roles, expiresAt }: InvitationRow,
  now: Date,
  locale: Locale,
  base: string | null,
): PendingInvitation {
  return {
    email,
    roles: roles.map((role) => roleWord(role, locale)),
    endsOn: dayOf(expiresAt),
    expired: expiresAt <= now,
    resendUrl: base && pageUrl(locale, `${base}/${id}/resend`),
    withdrawUrl: base && pageUrl(locale, `${base}/${id}/withdraw`),
  };
}

/** The page of people with the form that was sent last, if any. */
export function buildPeople(page: PageModel, input: PeopleInput): PeopleView {
  const { locale } = page;
  const base = input.mayChange ? 'account/people/invitations' : null;
  const problems = input.refused?.state ?? input.invite;
  return {
    page,
    errors: errorSummary(problems, ['email', 'name', 'roles', 'programmes']),
    members: input.members.map((member) => memberView(member, input, locale)),
    invitations: input.invitations.map((each) => pendingInvitation(each, input.now, locale, base)),
    invite: input.mayChange ? inviteForm(input, locale) : null,
    permissionsUrl: pageUrl(locale, 'account/permissions'),
  };
}

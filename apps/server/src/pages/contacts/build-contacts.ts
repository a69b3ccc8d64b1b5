import type { Locale } from '@puente/kernel';
import { CONTACT_LENGTHS, type Contact, type ContactInput } from '@puente/organizations';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, textField } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import { errorSummary, type FormState, type FormValues } from '../shared/form-state';
import type { ContactCard, ContactFormView, MyContactsView, NonprofitContactsView } from './contacts.view';

const FIELDS = ['name', 'phone', 'email', 'notes'];

export function buildMyContacts(
  page: PageModel,
  contacts: readonly Contact[],
  mayEdit: boolean,
): MyContactsView {
  const { locale } = page;
  return {
    page,
    contacts: contacts.map((contact) => cardOf(contact, mayEdit ? locale : null)),
    newUrl: mayEdit ? pageUrl(locale, 'my/contacts/new') : null,
    backUrl: pageUrl(locale, 'my/profile'),
    empty: {
      title: say(locale, 'contacts.emptyTitle'),
      text: say(locale, 'contacts.emptyText'),
      url: null,
      action: null,
    },
  };
}

export function buildNonprofitContacts(
  page: PageModel,
  nonprofit: { readonly handle: string; readonly label: string },
  contacts: readonly Contact[],
): NonprofitContactsView {
  const { locale } = page;
  return {
    page,
    heading: say(locale, 'contacts.ofTitle', { name: nonprofit.label }),
    contacts: contacts.map((contact) => cardOf(contact, null)),
    backUrl: pageUrl(locale, `nonprofits/${nonprofit.handle}`),
    empty: {
      title: say(locale, 'contacts.ofEmptyTitle'),
      text: say(locale, 'contacts.ofEmptyText'),
      url: null,
      action: null,
    },
  };
}

/** The form of a new contact (`id` null) or of one that is changed. */
export function buildContactForm(page: PageModel, state: FormState, id: string | null): ContactFormView {
  const { locale } = page;
  const path = id === null ? 'my/contacts/new' : `my/contacts/${id}/edit`;
  return {
    page,
    heading: page.title,
    action: pageUrl(locale, path),
    cancelUrl: pageUrl(locale, 'my/contacts'),
    version: state.values.version?.[0] ?? '',
    errors: errorSummary(state, FIELDS),
    ...contactFields(state, locale),
    tellsNoPlace: placeQuestion(state, locale),
  };
}

/** What was typed, as the service takes it. */
export function contactInput(values: FormValues): ContactInput {
  const text = (name: string): string => values[name]?.[0] ?? '';
  return {
    name: text('name'),
    phone: text('phone'),
    email: text('email'),
    notes: text('notes'),
    tellsNoPlace: text('tells_no_place') === 'yes',
  };
}

export function contactValues({ version, name, phone, email, notes }: Contact): FormValues {
  return { version: [String(version)], name: [name], phone: [phone], email: [email], notes: [notes] };
}

function contactFields(state: FormState, locale: Locale) {
  return {
    name: textField(state, 'name', say(locale, 'contacts.name'), {
      required: true,
      maxlength: CONTACT_LENGTHS.name,
      hint: say(locale, 'contacts.nameHint'),
    }),
    phone: textField(state, 'phone', say(locale, 'contacts.phone'), { maxlength: CONTACT_LENGTHS.phone }),
    email: textField(state, 'email', say(locale, 'contacts.email'), {
      type: 'email',
      maxlength: CONTACT_LENGTHS.email,
    }),
    notes: textField(state, 'notes', say(locale, 'contacts.notes'), {
      type: 'textarea',
      maxlength: CONTACT_LENGTHS.notes,
      hint: say(locale, 'contacts.notesHint'),
    }),
  };
}

function placeQuestion(state: FormState, locale: Locale): ChoiceField | null {
  const asked = state.problems.some(({ field }) => field === 'notes') || state.values.tells_no_place;
  if (!asked) return null;
  return choiceField(state, {
    name: 'tells_no_place',
    legend: say(locale, 'contacts.placeLegend'),
    kind: 'checkbox',
    options: [{ value: 'yes', label: say(locale, 'contacts.placeNo') }],
  });
}

/** `locale` of the links to change it, or null for who may only read. */
function cardOf({ id, version, name, phone, email, notes }: Contact, locale: Locale | null): ContactCard {
  return {
    name,
    phone: phone || null,
    email: email || null,
    notes: notes || null,
    change: locale && {
      editUrl: pageUrl(locale, `my/contacts/${id}/edit`),
      removeAction: pageUrl(locale, `my/contacts/${id}/remove`),
      version,
    },
  };
}

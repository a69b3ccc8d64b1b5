import type { TokenRow } from '@puente/access';
import type { PersonActor } from '@puente/database';
import type { Locale } from '@puente/kernel';
import { permissionRule, scopesFor, type Permission } from '@puente/permissions';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { dayOf } from '../shared/words';
import type { TokenLine, TokensView } from './tokens.view';

export interface TokensInput {
  readonly actor: PersonActor;
  readonly own: readonly TokenRow[];
  /** Null for who may not oversee those of others. */
  readonly all: readonly TokenRow[] | null;
  readonly made: string | null;
}

/** A scope in words; one of an older version speaks for itself. */
function scopeWord(scope: string, locale: Locale, known: readonly string[]): string {
  return known.includes(scope) ? permissionRule(scope as Permission).means[locale] : scope;
}

function tokenLine(row: TokenRow, actor: PersonActor, locale: Locale): TokenLine {
  const mine = row.personId === actor.personId;
  const known = scopesFor(actor.roles);
  return {
    name: row.name,
    person: mine ? null : row.personName,
    scopes: row.scopes.map((scope) => scopeWord(scope, locale, known)),
    expiresOn: dayOf(row.expiresAt),
    lastUsedOn: row.lastUsedOn,
    revokeUrl: pageUrl(locale, `account/tokens/${mine ? '' : 'all/'}${row.id}/revoke`),
  };
}

function tokenForm(state: FormState, { actor }: TokensInput, locale: Locale): TokensView['form'] {
  const scopes = scopesFor(actor.roles);
  return {
    action: pageUrl(locale, 'account/tokens'),
    name: textField(state, 'name', say(locale, 'tokens.name'), {
      required: true,
      maxlength: 100,
      hint: say(locale, 'tokens.nameHint'),
    }),
    scopes: choiceField(state, {
      name: 'scopes',
      legend: say(locale, 'tokens.scopes'),
      hint: say(locale, 'tokens.scopesHint'),
      kind: 'checkbox',
      options: scopes.map((value) => ({ value, label: permissionRule(value).means[locale] })),
    }),
    days: textField(
      { ...state, values: { days: ['90'], ...state.values } },
      'days',
      say(locale, 'tokens.days'),
      {
        type: 'number',
        hint: say(locale, 'tokens.daysHint'),
      },
    ),
  };
}

/** A person's tokens, those of the organisation for its administrators, and the form for a new one. */
export function buildTokens(page: PageModel, state: FormState, input: TokensInput): TokensView {
  const { locale } = page;
  const lines = (rows: readonly TokenRow[]) => rows.map((row) => tokenLine(row, input.actor, locale));
  const others = (input.all ?? []).filter(({ personId }) => personId !== input.actor.personId);
  return {
    page,
    errors: errorSummary(state, ['name', 'scopes', 'days']),
    made: input.made,
    own: lines(input.own),
    others: others.length > 0 ? lines(others) : null,
    form: tokenForm(state, input, locale),
  };
}

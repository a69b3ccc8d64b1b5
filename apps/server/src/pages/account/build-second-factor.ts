import type { FactorState, LinkRow, PasskeyRow, TotpDraft } from '@puente/access';
import { dayInMexico, formatDay, type Locale } from '@puente/kernel';
import { create } from 'qrcode';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import type { TextField } from '../shared/fields.view';
import { emptyForm } from '../shared/form-values';
import { errorSummary, type FormState } from '../shared/form-state';
import { codeField } from '../sign-in/build-second-step';
import type {
  DraftView,
  PasskeyLine,
  ProviderView,
  RecoveryCodesView,
  SecondFactorView,
} from './second-factor.view';

interface Standing {
  /** Nothing else can be done before a second factor is there. */
  readonly needed: boolean;
  readonly removable: boolean;
  readonly passkeys: readonly PasskeyRow[];
  /** What the provider of sign-in is called; null where there is none. */
  readonly provider: string | null;
  readonly link: LinkRow | null;
}

/** The second factor of a person: whether it is on, and the next step towards it. */
export function buildSecondFactor(
  page: PageModel,
  factors: FactorState,
  state: FormState,
  { needed, removable, passkeys, provider, link }: Standing,
): SecondFactorView {
  const { locale } = page;
  const url = (path: string): string => pageUrl(locale, `account/${path}`);
  const { totpSince, recoveryCodesLeft, draft } = factors;
  const hasFactor = totpSince !== null || passkeys.length > 0;
  return {
    page,
    accountUrl: pageUrl(locale, 'account'),
    errors: errorSummary(state, ['code', 'name']),
    lead: say(locale, needed ? 'secondFactor.needed' : 'secondFactor.lead'),
    status: totpSince
      ? say(locale, 'secondFactor.on', { day: formatDay(dayInMexico(totpSince), locale) })
      : say(locale, 'secondFactor.off'),
    isOn: totpSince !== null,
    hasFactor,
    codesLeft: hasFactor ? say(locale, 'secondFactor.codesLeft', { count: recoveryCodesLeft }) : null,
    lines: passkeys.map((each) => passkeyLine(each, locale)),
    newName: nameField(state, locale),
    provider: provider === null ? null : providerView(provider, link, locale),
    draft: draft && draftView(page, draft, state),
    startAction: url('second-factor/start'),
    codesAction: url('second-factor/codes'),
    removeAction: totpSince && (removable || passkeys.length > 0) ? url('second-factor/remove') : null,
  };
}

function passkeyLine({ id, name, createdAt, lastUsedOn }: PasskeyRow, locale: Locale): PasskeyLine {
  const url = (what: string): string => pageUrl(locale, `account/second-factor/passkeys/${id}/${what}`);
  const field = nameField({ ...emptyForm, values: { name: [name] } }, locale);
  return {
    name,
    since: formatDay(dayInMexico(createdAt), locale),
    lastUsedOn,
    newName: { ...field, id: `f-name-${id}` },
    renameAction: url('rename'),
    removeAction: url('remove'),
  };
}

function providerView(name: string, link: LinkRow | null, locale: Locale): ProviderView {
  return {
    name,
    status: link
      ? say(locale, 'provider.linked', { day: formatDay(dayInMexico(link.createdAt), locale) })
      : say(locale, 'provider.unlinked'),
    isLinked: link !== null,
    action: pageUrl(locale, `account/provider/${link ? 'unlink' : 'link'}`),
  };
}

function nameField(state: FormState, locale: Locale): TextField {
  return textField(state, 'name', say(locale, 'passkeys.name'), { required: true, maxlength: 60 });
}

function draftView({ locale }: PageModel, { secret, address }: TotpDraft, state: FormState): DraftView {
  return {
    ...qrPath(address),
    key: secret.match(/.{1,4}/g)!.join(' '),
    action: pageUrl(locale, 'account/second-factor/confirm'),
    code: codeField(state, locale, false),
  };
}

/** The dark modules of a QR code, one short stroke each. */
function qrPath(text: string): { viewSide: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const strokes = [...data].flatMap((dark, index) =>
    dark ? [`M${index % size} ${Math.floor(index / size)}h1v1h-1z`] : [],
  );
  return { viewSide: size + 8, path: strokes.join('') };
}

export function buildRecoveryCodes(
  page: PageModel,
  codes: readonly string[],
  endedOthers: boolean,
): RecoveryCodesView {
  return {
    page,
    codes,
    note: endedOthers ? say(page.locale, 'secondFactor.ended') : null,
    doneUrl: pageUrl(page.locale, 'account/second-factor'),
  };
}

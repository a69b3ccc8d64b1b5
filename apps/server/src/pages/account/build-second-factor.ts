import type { FactorState, TotpDraft } from '@puente/access';
import { dayInMexico, formatDay } from '@puente/kernel';
import { create } from 'qrcode';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { codeField } from '../sign-in/build-second-step';
import type { DraftView, RecoveryCodesView, SecondFactorView } from './second-factor.view';

interface Standing {
  /** Nothing else can be done before a second factor is there. */
  readonly needed: boolean;
  readonly removable: boolean;
}

/** The second factor of a person: whether it is on, and the next step towards it. */
export function buildSecondFactor(
  page: PageModel,
  factors: FactorState,
  state: FormState,
  { needed, removable }: Standing,
): SecondFactorView {
  const { locale } = page;
  const url = (path: string): string => pageUrl(locale, `account/${path}`);
  const { totpSince, recoveryCodesLeft, draft } = factors;
  return {
    page,
    accountUrl: pageUrl(locale, 'account'),
    errors: errorSummary(state, ['code']),
    lead: say(locale, needed ? 'secondFactor.needed' : 'secondFactor.lead'),
    status: totpSince
      ? say(locale, 'secondFactor.on', { day: formatDay(dayInMexico(totpSince), locale) })
      : say(locale, 'secondFactor.off'),
    isOn: totpSince !== null,
    codesLeft: totpSince ? say(locale, 'secondFactor.codesLeft', { count: recoveryCodesLeft }) : null,
    draft: draft && draftView(page, draft, state),
    startAction: url('second-factor/start'),
    codesAction: url('second-factor/codes'),
    removeAction: totpSince && removable ? url('second-factor/remove') : null,
  };
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

import type { DeviceRow } from '@puente/access';
import { dayInMexico, formatDay, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { dayOf } from '../shared/words';
import type { DeviceRowView, DevicesView } from './devices.view';

/** The list of a person's devices; `ownId` is the one that asks. */
export function buildDevices(page: PageModel, devices: readonly DeviceRow[], ownId: string): DevicesView {
  const { locale } = page;
  const sorted = [...devices].sort((one, other) => Number(other.id === ownId) - Number(one.id === ownId));
  return {
    page,
    accountUrl: pageUrl(locale, 'account'),
    rows: sorted.map((device) => rowOf(device, device.id === ownId, locale)),
    revokeOthers: devices.length > 1 ? pageUrl(locale, 'account/devices/revoke-others') : null,
  };
}

function rowOf(
  { id, device, method, signedInAt, lastSeenAt }: DeviceRow,
  own: boolean,
  locale: Locale,
): DeviceRowView {
  const name = device || say(locale, 'devices.unknown');
  const since = formatDay(dayInMexico(signedInAt), locale);
  return {
    name,
    method: say(locale, `devices.method-${method}`),
    signedInOn: dayOf(signedInAt),
    lastSeenOn: dayOf(lastSeenAt),
    revoke: own
      ? null
      : {
          action: pageUrl(locale, `account/devices/${id}/revoke`),
          label: say(locale, 'devices.revokeLabel', { device: name, since }),
        },
  };
}

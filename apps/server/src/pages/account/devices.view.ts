import type { PageModel } from '../layouts/page.view';

export interface DeviceRowView {
  readonly name: string;
  readonly method: string;
  readonly signedInOn: string;
  readonly lastSeenOn: string;
  /** Null on the device that asks. */
  readonly revoke: { readonly action: string; readonly label: string } | null;
}

/** Where a person is signed in; the device that asks comes first. */
export interface DevicesView {
  readonly page: PageModel;
  readonly accountUrl: string;
  readonly rows: readonly DeviceRowView[];
  /** Null when there is no other device. */
  readonly revokeOthers: string | null;
}

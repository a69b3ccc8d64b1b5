import type { PageModel } from '../layouts/page.view';

/** What this device keeps of its person's own; the list is made by the device itself. */
export interface DeviceView {
  readonly page: PageModel;
  readonly applicationsUrl: string;
}

import { Get, Inject, Req } from '@nestjs/common';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { DeviceView } from './device.view';

@PageController('my/device')
export class DevicePage {
  constructor(@Inject(PageRenderer) private readonly pages: PageRenderer) {}

  @RequirePermission('application:read-own')
  @Get()
  show(@Req() request: PuenteRequest): string {
    const page = this.pages.page(request, say(localeOf(request), 'device.title'));
    return this.pages.show(request, 'device/device', buildDevice(page));
  }
}

export const buildDevice = (page: PageModel): DeviceView => ({
  page,
  applicationsUrl: pageUrl(page.locale, 'my/applications'),
});

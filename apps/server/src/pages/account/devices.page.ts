import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { DeviceService, type SignedIn } from '@puente/access';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentSession, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import { buildDevices } from './build-devices';

@PageController('account/devices')
export class DevicesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(DeviceService) private readonly devices: DeviceService,
  ) {}

  @RequirePermission('session:own')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentSession() { actor, deviceId }: SignedIn,
    @Query('done') done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const flash = doneFlash('devices', ['revoked', 'revokedOthers'], done, locale);
    const page = this.pages.page(request, say(locale, 'devices.title'), { flash });
    const devices = await this.devices.list(actor);
    return this.pages.show(request, 'account/devices', buildDevices(page, devices, deviceId));
  }

  @RequirePermission('session:own')
  @Post('revoke-others')
  async revokeOthers(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() { actor, deviceId }: SignedIn,
  ): Promise<void> {
    await this.devices.revokeOthers(actor, deviceId);
    response.redirect(303, pageUrl(localeOf(request), 'account/devices?done=revokedOthers'));
  }

  @RequirePermission('session:own')
  @Post(':deviceId/revoke')
  async revoke(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() { actor }: SignedIn,
    @Param('deviceId') deviceId: string,
  ): Promise<void> {
    await this.devices.revoke(actor, deviceId);
    response.redirect(303, pageUrl(localeOf(request), 'account/devices?done=revoked'));
  }
}

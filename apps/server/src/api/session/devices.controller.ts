import { Controller, Delete, Get, HttpCode, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DeviceService, type SignedIn } from '@puente/access';
import { CurrentSession, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { DeviceResponse, toDeviceResponse } from './device.response';

@ApiTags('session')
@Controller('api/v1/session/devices')
export class DevicesController {
  constructor(@Inject(DeviceService) private readonly devices: DeviceService) {}

  /** The devices on which the account is open, the one seen last first. */
  @RequirePermission('session:own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentSession() { actor, deviceId }: SignedIn): Promise<DeviceResponse[]> {
    return (await this.devices.list(actor)).map((device) => toDeviceResponse(device, deviceId));
  }

  /** Ends the sessions on all other devices. */
  @RequirePermission('session:own')
  @Delete()
  @HttpCode(204)
  @ApiProblems(401, 403)
  async revokeOthers(@CurrentSession() { actor, deviceId }: SignedIn): Promise<void> {
    await this.devices.revokeOthers(actor, deviceId);
  }

  /** Ends the session on one device. */
  @RequirePermission('session:own')
  @Delete(':deviceId')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async revoke(@CurrentSession() { actor }: SignedIn, @Param('deviceId') deviceId: string): Promise<void> {
    await this.devices.revoke(actor, deviceId);
  }
}

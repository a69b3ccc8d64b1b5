import { type DynamicModule, Module } from '@nestjs/common';
import { AccessSettings } from './access-settings';
import { DeviceService } from './sessions/device.service';
import { SessionService } from './sessions/session.service';
import { SignInService } from './sign-in/sign-in.service';

const services = [SessionService, DeviceService, SignInService];

@Module({})
export class AccessModule {
  static forRoot(settings: AccessSettings): DynamicModule {
    return {
      module: AccessModule,
      providers: [{ provide: AccessSettings, useValue: settings }, ...services],
      exports: [AccessSettings, ...services],
    };
  }
}

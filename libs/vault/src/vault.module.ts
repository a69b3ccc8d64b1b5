import { Global, Module } from '@nestjs/common';
import { masterKeys } from '@puente/config';
import { Clock } from '@puente/kernel';
import { MasterRing } from './master-ring';
import { Vault } from './vault';

/** Gives every room the vault, under the master key of the settings. */
@Global()
@Module({
  providers: [
    { provide: MasterRing, useFactory: () => new MasterRing(masterKeys()) },
    {
      provide: Vault,
      inject: [MasterRing, Clock],
      useFactory: (ring: MasterRing, clock: Clock) => new Vault(ring, clock),
    },
  ],
  exports: [Vault, MasterRing],
})
export class VaultModule {}

import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor } from '@puente/database';
import { Clock, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { logAccount } from '../account-log';
import { deleteSessionOn, deleteSessionsOf, findDevices, type DeviceRow } from './session.repository';

/** The devices on which a person is signed in, for that person alone. */
@Injectable()
export class DeviceService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<DeviceRow[]> {
    const { personId } = requirePermission(actor, 'session:own');
    return this.database.asActor(systemActor('login'), (tx) => findDevices(tx, personId, this.clock.now()));
  }

  /** Ends the session on one of the person's devices. Somebody else's is not found. */
  async revoke(actor: Actor, deviceId: string): Promise<void> {
    const owner = requirePermission(actor, 'session:own');
    await this.database.asActor(systemActor('login'), async (tx) => {
      if (!(await deleteSessionOn(tx, owner.personId, deviceId))) throw notFound();
      await logAccount(tx, owner, 'session.revoked', { count: 1 });
    });
  }

  /** Ends all sessions of the person but the one on the device that asks; says how many. */
  async revokeOthers(actor: Actor, ownDeviceId: string): Promise<number> {
    const owner = requirePermission(actor, 'session:own');
    return this.database.asActor(systemActor('login'), async (tx) => {
      const count = await deleteSessionsOf(tx, owner.personId, ownDeviceId);
      if (count > 0) await logAccount(tx, owner, 'session.revoked', { count });
      return count;
    });
  }
}

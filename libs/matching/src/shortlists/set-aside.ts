import { Inject, Injectable } from '@nestjs/common';
import { Database, type PersonActor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { holds } from '@puente/permissions';
import type { Circle } from '../circle';
import { factsOfEntry } from './entry-sight';
import { listSetAside } from './shortlist.repository';

/** Who was set aside on the shortlists of a programme, for the lists that then leave them out. */
@Injectable()
export class SetAside {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Their ids. Whom a line shows no more is not among them: an alias that is left out would tell whose it is. */
  async of(person: PersonActor, circle: Circle, programmeId: string): Promise<ReadonlySet<string>> {
    if (!holds(person, 'shortlist:read')) return new Set();
    const entries = await this.database.asActor(person, (tx) =>
      listSetAside(tx, person.tenantId, programmeId),
    );
    return new Set(entries.flatMap((entry) => factsOfEntry(circle, entry, this.clock.now())?.id ?? []));
  }
}

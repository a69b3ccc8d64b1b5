import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { addDays, Clock, dayInMexico, DomainError, isUuid, notFound } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, requirePermission } from '@puente/permissions';
import { Circles } from '../circle';
import { HINT_LIMITS, leadsToHint } from '../core';
import { factsOfEntry } from '../shortlists/entry-sight';
import type { ShortlistHead } from '../shortlists/shortlist';
import { openShortlist, recordShortlist } from '../shortlists/shortlist-room';
import { findEntry, type EntryRow } from '../shortlists/shortlist.repository';
import { countHints, insertHint, lockHintsOf } from './hint.repository';

/**
 * Tells a nonprofit that a team set aside that programmes of other funders may suit it better. Nothing goes to these: the
 * nonprofit alone decides whether to show them an interest.
 */
@Injectable()
export class HintService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
  ) {}

  /** Once for each line that shows whom it is about, and so many a day. Whether contact is paused is not told: mails wait by themselves. */
  async give(actor: Actor, entryId: string): Promise<void> {
    const person = requirePermission(actor, 'shortlist:edit');
    const circle = await this.circles.of(person);
    await this.database.asActor(actor, async (tx) => {
      const known = isUuid(entryId) ? await findEntry(tx, person.tenantId, entryId) : null;
      if (!known) throw notFound();
      const list = await openShortlist(tx, actor, known.shortlistId);
      const entry = (await findEntry(tx, person.tenantId, entryId))!;
      if (entry.removedAt !== null) throw new DomainError('conflict', 'shortlist-entry-removed');
      if (!leadsToHint(entry) || !factsOfEntry(circle, entry, this.clock.now())) {
        throw new DomainError('conflict', 'hint-not-here');
      }
      await this.withinLimit(tx, person);
      await this.tell(tx, person, entry, list);
    });
  }

  private async withinLimit(tx: Tx, { tenantId, personId }: PersonActor): Promise<void> {
    await lockHintsOf(tx, personId);
    // Midnight in Mexico City, which keeps UTC-6 all year.
    const since = new Date(`${dayInMexico(this.clock.now())}T06:00:00Z`);
    if ((await countHints(tx, tenantId, personId, since)) >= HINT_LIMITS.eachDay) {
      throw new DomainError('conflict', 'hints-full', { most: HINT_LIMITS.eachDay });
    }
  }

  /** On record with both: the nonprofit sees who told it, the team's own chain where it stood. */
  private async tell(tx: Tx, person: PersonActor, entry: EntryRow, list: ShortlistHead): Promise<void> {
    const { tenantId: funderId, personId: givenBy } = person;
    const tenantId = entry.nonprofitId;
    const hint = { tenantId, id: randomUUID(), funderId, entryId: entry.id };
    const isNew = await insertHint(tx, { ...hint, givenBy, givenAt: this.clock.now() });
    if (!isNew) throw new DomainError('conflict', 'hint-given');
    await recordShortlist(tx, person, 'shortlist.hint-given', list);
    const subject = { subjectType: 'hint', subjectId: hint.id };
    await recordAudit(tx, person, { tenantId, action: 'hint.received', ...subject });
    await addNotice(tx, { tenantId, to: { roles: ANSWERING_ROLES }, kind: 'programmes-hinted' });
  }
}

/** The first moment of which a nonprofit is still shown hints. */
export const hintsSince = (now: Date): Date =>
  new Date(`${addDays(dayInMexico(now), -HINT_LIMITS.days)}T06:00:00Z`);

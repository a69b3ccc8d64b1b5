import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { Clock, dayInMexico, invalid, yearOf } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { missingItems, type AwardState, type EntryItem, type ExpenditureFacts } from '../core';
import { listAwards, type AwardRow } from '../awards/award.repository';
import { listExpenditure, type ExpenditureRow } from './expenditure.repository';

/** One award of the list: what is known for the funder's return, and what is still to be filled in. */
export interface ExpenditureLine extends ExpenditureFacts {
  readonly awardId: string;
  readonly sent: ExpenditureRow['sent'];
  readonly missing: readonly EntryItem[];
}

export interface ExpenditureList {
  readonly year: number;
  readonly lines: readonly ExpenditureLine[];
}

/** States from the second signature on. */
const AGREED: readonly AwardState[] = ['active', 'paused', 'closing', 'closed', 'terminated'];
const FIRST_YEAR = 2000;

/** The yearly list of seven items of awards under expenditure responsibility. It names no nonprofit: funders add that. */
@Injectable()
export class ExpenditureService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of every award that ran in the year, of those that the reader works on; without a year of the present one. */
  async list(actor: Actor, asked?: number): Promise<ExpenditureList> {
    const { tenantId } = requirePermission(actor, 'diligence:read');
    const now = yearOf(dayInMexico(this.clock.now()));
    const year = asked ?? now;
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > now) {
      throw invalid([{ field: 'year', code: 'form-not-so-written' }]);
    }
    return this.database.asActor(actor, async (tx) => {
      const awards = (await listAwards(tx, tenantId)).filter((award) => ranIn(award, year));
      const known = await listExpenditure(tx, tenantId, awards, year);
      return { year, lines: awards.map((award) => lineOf(award, known.get(award.id)!)) };
    });
  }
}

const ranIn = ({ route, state, startsOn, endsOn }: AwardRow, year: number): boolean =>
  route === 'expenditure-responsibility' &&
  AGREED.includes(state) &&
  yearOf(startsOn) <= year &&
  yearOf(endsOn) >= year;

/** What the nonprofit spent, and whether anything was diverted, is not kept here yet: not known, never zero or no. */
function lineOf(
  award: AwardRow,
  { awardId, agreedOn, sent, reportDays, visit }: ExpenditureRow,
): ExpenditureLine {
  const facts: ExpenditureFacts = {
    ...{ awardedOn: agreedOn, amount: { minor: award.amountMinor, currency: award.currency } },
    ...{ purpose: award.title, spent: null, diverted: null, reportDays, verification: visit },
  };
  return { awardId, ...facts, sent, missing: missingItems(facts) };
}

import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor } from '@puente/database';
import { Clock, dayInMexico, invalid } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { parseShiftRule, shiftRuleFor, type ShiftRule, type ShiftRuleInput } from '../core';
import { insertShiftRule, listShiftRules, type SetShiftRule } from './shift-rule.repository';

/** The rules that a funder set, the last set first, and the one for awards that begin today. */
export interface ShiftRules {
  readonly now: ShiftRule;
  readonly rules: readonly SetShiftRule[];
}

/** How far spending may go beyond a line of a funder's awards without an amendment. */
@Injectable()
export class ShiftRuleService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<ShiftRules> {
    const { tenantId } = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const rules = await listShiftRules(tx, tenantId);
      return { now: shiftRuleFor(this.today(), rules), rules: rules.toReversed() };
    });
  }

  /** Sets a rule for awards that begin on a day from today on, or later; answers its id. */
  async set(actor: Actor, input: ShiftRuleInput): Promise<string> {
    const person = requirePermission(actor, 'budget-rule:set');
    const parsed = parseShiftRule(input, this.today());
    if ('errors' in parsed) throw invalid(parsed.errors);
    const { tenantId, personId: setBy } = person;
    const id = randomUUID();
    await this.database.asActor(actor, async (tx) => {
      await insertShiftRule(tx, { ...parsed.rule, tenantId, id, setBy, setAt: this.clock.now() });
      const subject = { subjectType: 'budget-rule', subjectId: id } as const;
      await recordAudit(tx, person, { tenantId, action: 'budget-rule.set', ...subject });
    });
    return id;
  }

  private today = () => dayInMexico(this.clock.now());
}

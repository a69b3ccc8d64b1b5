import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor } from '@puente/database';
import { Clock, invalid, staleVersion, type FieldError } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { parseShelterAnswers, RISK_LIMITS, riskLevels, type RiskLevel } from '../core';
import { lockedAward } from '../awards/own-award';
import { findShelterAnswers, insertNote, insertShelterAnswers } from './diligence-note.repository';

/** A level of risk in words; a funder’s own notes never leave its people. */
export interface RiskInput {
  readonly level: string;
  readonly words: string;
}

/** What a funder’s people note for themselves: risk, how much of it they accept, what they were told about a shelter. */
@Injectable()
export class DiligenceNoteService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Notes the risk of an award’s nonprofit; earlier notes stay. It stops nothing. */
  async noteRisk(actor: Actor, awardId: string, input: RiskInput): Promise<void> {
    const person = requirePermission(actor, 'diligence:edit');
    const { tenantId, personId: writtenBy } = person;
    const { level, words } = parsed(input);
    await this.database.asActor(actor, async (tx) => {
      const { nonprofitId } = await lockedAward(tx, person, 'diligence:edit', awardId);
      const id = randomUUID();
      const about = { tenantId, id, kind: 'risk', nonprofitId, routeId: null } as const;
      await insertNote(tx, { ...about, level, words, writtenBy, writtenAt: this.clock.now() });
      const subject = { subjectType: 'award', subjectId: awardId, detail: { level } } as const;
      await recordAudit(tx, actor, { tenantId, action: 'risk.noted', ...subject });
    });
  }

  /** States how much risk the organisation accepts; notes of risk are shown beside it. */
  async stateAppetite(actor: Actor, input: RiskInput): Promise<void> {
    const { tenantId, personId: writtenBy } = requirePermission(actor, 'diligence:appetite');
    const { level, words } = parsed(input);
    await this.database.asActor(actor, async (tx) => {
      const id = randomUUID();
      const about = { tenantId, id, kind: 'appetite', nonprofitId: null, routeId: null } as const;
      await insertNote(tx, { ...about, level, words, writtenBy, writtenAt: this.clock.now() });
      const subject = { subjectType: 'organization', subjectId: tenantId, detail: { level } } as const;
      await recordAudit(tx, actor, { tenantId, action: 'appetite.stated', ...subject });
    });
  }

  /** Keeps answers to the questions about a shelter, all at once; `seenNumber` is that of the answers that were shown. */
  async answerShelter(actor: Actor, awardId: string, seenNumber: number, input: unknown): Promise<void> {
    const person = requirePermission(actor, 'diligence:edit');
    const { tenantId, personId: answeredBy } = person;
    const { answers, errors } = parseShelterAnswers(input);
    if (!answers) throw invalid(errors);
    await this.database.asActor(actor, async (tx) => {
      const { nonprofitId } = await lockedAward(tx, person, 'diligence:edit', awardId);
      const there = await findShelterAnswers(tx, { tenantId, nonprofitId });
      if ((there?.number ?? 0) !== seenNumber) throw staleVersion();
      const number = seenNumber + 1;
      const answeredAt = this.clock.now();
      await insertShelterAnswers(tx, { tenantId, nonprofitId, number, answers, answeredBy, answeredAt });
      const subject = { subjectType: 'award', subjectId: awardId, detail: { number } } as const;
      await recordAudit(tx, actor, { tenantId, action: 'shelter.answered', ...subject });
    });
  }
}

function parsed({ level, words }: RiskInput): { readonly level: RiskLevel; readonly words: string } {
  const known = riskLevels.find((each) => each === level);
  const text = words.trim();
  const { words: max } = RISK_LIMITS;
  const errors: FieldError[] = [
    ...(known ? [] : [{ field: 'level', code: 'form-unknown-choice' }]),
    ...(text === '' ? [{ field: 'words', code: 'required' }] : []),
    ...(text.length > max ? [{ field: 'words', code: 'form-too-long', params: { max } }] : []),
  ];
  if (!known || errors.length > 0) throw invalid(errors);
  return { level: known, words: text };
}

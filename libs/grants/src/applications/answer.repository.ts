import type { Tx } from '@puente/database';
import { AnswerStore, type AnswerRow, type BesideRow } from './answer-store.repository';

export type { AnswerRow, BesideRow } from './answer-store.repository';

/** Answers of applications. */
export const APPLICATION_ANSWERS = new AnswerStore({
  ...{ answers: 'application_answers', beside: 'answers_beside', owner: 'application_id' },
});

export const listAnswers = (tx: Tx, tenantId: string, ownerId: string): Promise<AnswerRow[]> =>
  APPLICATION_ANSWERS.list(tx, { tenantId, ownerId });

/** Texts that wait for somebody to choose, the first written first. */
export const listBeside = (tx: Tx, tenantId: string, ownerId: string): Promise<BesideRow[]> =>
  APPLICATION_ANSWERS.listBeside(tx, { tenantId, ownerId });

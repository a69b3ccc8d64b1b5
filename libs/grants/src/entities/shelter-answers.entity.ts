import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { ShelterAnswers as Answers } from '../core';

/** What a funder’s people were told about a shelter’s safeguards; the highest number is what holds. */
@Entity('shelter_answers')
@Check('ck_shelter_answers_number', 'number > 0')
@Check('ck_shelter_answers_answers', `jsonb_typeof(answers) = 'object'`)
export class ShelterAnswers {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shelter_answers' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shelter_answers' })
  nonprofitId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_shelter_answers' })
  number!: number;

  @Column('jsonb')
  answers!: Answers;

  @Column('uuid')
  answeredBy!: string;

  @Column('timestamptz')
  answeredAt!: Date;
}

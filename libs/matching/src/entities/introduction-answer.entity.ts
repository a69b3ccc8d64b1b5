import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What the nonprofit answered, for itself: the funder never reads that it declined. */
@Entity('introduction_answers')
@ForeignKey('introductions', ['tenantId', 'introductionId'], ['tenantId', 'id'], {
  name: 'fk_introduction_answers_introduction',
})
@ForeignKey('consents', ['tenantId', 'consentId'], ['tenantId', 'id'], {
  name: 'fk_introduction_answers_consent',
})
export class IntroductionAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_introduction_answers' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_introduction_answers' })
  introductionId!: string;

  @Column('uuid')
  answeredBy!: string;

  @Column('timestamptz')
  answeredAt!: Date;

  @Column('boolean')
  declined!: boolean;

  @Column('uuid', { nullable: true })
  consentId!: string | null;
}

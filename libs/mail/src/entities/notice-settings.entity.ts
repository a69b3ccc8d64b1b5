import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a person chose about mails; without a row the default holds. */
@Entity('notice_settings')
@Check('ck_notice_settings_frequency', `frequency in ('immediate', 'daily', 'weekly', 'none')`)
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_notice_settings_person', onDelete: 'CASCADE' })
export class NoticeSettings {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notice_settings' })
  personId!: string;

  @Column('text')
  frequency!: 'immediate' | 'daily' | 'weekly' | 'none';

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}

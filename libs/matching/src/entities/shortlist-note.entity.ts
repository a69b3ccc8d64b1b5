import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody of the team notes of a nonprofit on a shortlist; never changed. */
@Entity('shortlist_notes')
@Check('ck_shortlist_notes_text', 'length(text) between 1 and 1000')
@Index('ix_shortlist_notes_entry', ['tenantId', 'entryId', 'writtenAt'])
@ForeignKey('shortlists', ['tenantId', 'shortlistId'], ['tenantId', 'id'], {
  name: 'fk_shortlist_notes_list',
})
@ForeignKey('shortlist_entries', ['tenantId', 'entryId'], ['tenantId', 'id'], {
  name: 'fk_shortlist_notes_entry',
  onDelete: 'CASCADE',
})
export class ShortlistNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shortlist_notes' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shortlist_notes' })
  id!: string;

  @Column('uuid')
  shortlistId!: string;

  @Column('uuid')
  entryId!: string;

  @Column('text')
  text!: string;

  @Column('uuid')
  authorId!: string;

  @Column('timestamptz')
  writtenAt!: Date;
}

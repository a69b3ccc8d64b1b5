import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A recipient named in imported past grants, one row for all spellings that fold to one name. */
@Entity('past_grant_recipients')
@Index('uq_past_grant_recipients_folded', ['tenantId', 'foldedName'], { unique: true })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_past_grant_recipients_organization' })
export class PastGrantRecipient {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_past_grant_recipients' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_past_grant_recipients' })
  id!: string;

  @Column('text')
  foldedName!: string;

  @Column('text')
  name!: string;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A list as it was taken in; the last one taken in is in use. */
@Entity('sanctions_lists')
@Check('ck_sanctions_lists_kind', `kind = 'ofac-sdn'`)
@Check('ck_sanctions_lists_entries', `entries > 0`)
@Check('ck_sanctions_lists_aliases', `aliases >= 0`)
@Check('ck_sanctions_lists_places', `places >= 0`)
@Check('ck_sanctions_lists_strays', `strays >= 0`)
@Index('ix_sanctions_lists_imported', ['tenantId', 'importedAt'])
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_sanctions_lists_organization' })
export class SanctionsListRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sanctions_lists' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sanctions_lists' })
  id!: string;

  @Column('text')
  kind!: string;

  /** The day of the list, as whoever took it in says. */
  @Column('date')
  publishedOn!: string;

  @Column('text')
  sdnSha256!: string;

  @Column('text', { nullable: true })
  altSha256!: string | null;

  @Column('text', { nullable: true })
  addSha256!: string | null;

  @Column('integer')
  entries!: number;

  @Column('integer')
  aliases!: number;

  @Column('integer')
  places!: number;

  /** Rows of the other two files whose party is not in the first. */
  @Column('integer')
  strays!: number;

  /** Null: the command line. */
  @Column('uuid', { nullable: true })
  importedBy!: string | null;

  @Column('timestamptz')
  importedAt!: Date;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a list says of a party. Another text of the same party is another row. */
@Entity('sanctions_entries')
@Check('ck_sanctions_entries_kind', `kind in ('organisation', 'individual', 'vessel', 'aircraft')`)
@Index('uq_sanctions_entries_listed', ['tenantId', 'number'], { unique: true, where: 'listed' })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_sanctions_entries_organization' })
export class SanctionsEntryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sanctions_entries' })
  tenantId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_sanctions_entries' })
  number!: number;

  /** Of all that the list says: a change of it opens a cleared hit again. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sanctions_entries' })
  sha256!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  programme!: string;

  @Column('text')
  remarks!: string;

  @Column('text', { array: true })
  aliases!: string[];

  @Column('text', { array: true })
  places!: string[];

  /** Whether the list in use says so. */
  @Column('boolean')
  listed!: boolean;
}

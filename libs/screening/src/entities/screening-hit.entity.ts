import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A nonprofit whose name is like that of a listed party. It says nothing until a person looks. */
@Entity('screening_hits')
@Check('ck_screening_hits_score', `score between 0 and 1`)
@Index('uq_screening_hits_pair', ['tenantId', 'nonprofitId', 'entryNumber', 'entrySha256', 'nameSha256'], {
  unique: true,
})
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_screening_hits_nonprofit' })
@ForeignKey(
  'sanctions_entries',
  ['tenantId', 'entryNumber', 'entrySha256'],
  ['tenantId', 'number', 'sha256'],
  { name: 'fk_screening_hits_entry' },
)
export class ScreeningHit {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_screening_hits' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_screening_hits' })
  id!: string;

  @Column('uuid')
  nonprofitId!: string;

  /** Of the folded name: another name is another hit. */
  @Column('text')
  nameSha256!: string;

  @Column('integer')
  entryNumber!: number;

  @Column('text')
  entrySha256!: string;

  /** The name or alias of the list that is most similar. */
  @Column('text')
  listedName!: string;

  /** 0 to 1. */
  @Column('numeric', { precision: 5, scale: 4 })
  score!: string;

  @Column('timestamptz')
  foundAt!: Date;

  /** Since when the list, or the name, is another. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One file of figures that was imported. Out of use, it stays as history. */
@Entity('figure_imports')
@Check('ck_figure_imports_publisher', `length(publisher) between 1 and 200`)
@Check('ck_figure_imports_title', `length(title) between 1 and 200`)
@Check('ck_figure_imports_edition_year', `edition_year between 1900 and 2100`)
@Check('ck_figure_imports_rows_taken', `rows_taken >= 0`)
@Check('ck_figure_imports_rows_set_aside', `rows_set_aside >= 0`)
@Check('ck_figure_imports_totals_agreed', `totals_agreed >= 0`)
@Check('ck_figure_imports_adds_to', `adds_to <> id`)
@Check('ck_figure_imports_replaced', `replaced_by is null or replaced_at is not null`)
@Index('uq_figure_imports_sha256', ['tenantId', 'sha256'], { unique: true })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_figure_imports_organization' })
@ForeignKey('figure_imports', ['tenantId', 'addsTo'], ['tenantId', 'id'], {
  name: 'fk_figure_imports_adds_to',
})
@ForeignKey('figure_imports', ['tenantId', 'replacedBy'], ['tenantId', 'id'], {
  name: 'fk_figure_imports_replaced_by',
})
export class FigureImport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_figure_imports' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_figure_imports' })
  id!: string;

  @Column('text')
  publisher!: string;

  @Column('text')
  title!: string;

  @Column('integer')
  editionYear!: number;

  @Column('text')
  sha256!: string;

  /** Names of the file's columns, in its order. */
  @Column('text', { array: true })
  header!: string[];

  @Column('integer')
  rowsTaken!: number;

  @Column('integer')
  rowsSetAside!: number;

  @Column('integer')
  totalsAgreed!: number;

  /** The first import of those to which this one adds rows. */
  @Column('uuid', { nullable: true })
  addsTo!: string | null;

  /** Null: the command line. */
  @Column('uuid', { nullable: true })
  importedBy!: string | null;

  @Column('timestamptz')
  importedAt!: Date;

  /** Since when it is out of use. */
  @Column('timestamptz', { nullable: true })
  replacedAt!: Date | null;

  /** The import that is used instead; null when somebody took it out of use. */
  @Column('uuid', { nullable: true })
  replacedBy!: string | null;
}

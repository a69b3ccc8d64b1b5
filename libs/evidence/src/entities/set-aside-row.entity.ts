import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A row that was not taken, as written, with all that is wrong in it. */
@Entity('set_aside_rows')
@ForeignKey('figure_imports', ['tenantId', 'importId'], ['tenantId', 'id'], {
  name: 'fk_set_aside_rows_import',
})
export class SetAsideRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_set_aside_rows' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_set_aside_rows' })
  importId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_set_aside_rows' })
  line!: number;

  @Column('text')
  raw!: string;

  @Column('jsonb')
  faults!: object;
}

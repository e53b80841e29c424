import type { CellProblem, DuplicateOf, SheetCell } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('registry_import_rows')
export class ImportRowEntity {
  @PrimaryColumn('uuid') importId: string;
  /** As the spreadsheet counts. */
  @PrimaryColumn('integer') row: number;
  @Column('uuid') cooperativeId: string;
  @Column('uuid', { nullable: true }) firmId: string | null;
  /** In the order of the table's columns. */
  @Column('jsonb') cells: SheetCell[];
  @Column('jsonb', { default: () => "'[]'" }) problems: CellProblem[];
  @Column('jsonb', { nullable: true }) duplicate: DuplicateOf | null;
}

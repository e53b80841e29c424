import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Action } from '@shoal/access-server';
import { errorText } from '@shoal/contract';
import { type Connection, PageArgs, type Principal, Viewer } from '@shoal/platform';
import { cellProblemText, cellText, columnLetters, exchangeColumns } from '@shoal/references-domain';
import type { ImportEntity } from './import.entity';
import type { ImportRowEntity } from './import-row.entity';
import { RegistryImportColumnType, RegistryImportCreatedConnection, RegistryImportFailureType, RegistryImportProblemType, RegistryImportRowConnection, RegistryImportRowsArgs, RegistryImportRowType, RegistryImportType, StartRegistryImportInput } from './import.types';
import type { CreatedThing } from './imports.repository';
import { ImportsService } from './imports.service';

const SHOWN_CHARACTERS = 200;

@Resolver(() => RegistryImportType)
export class ImportsResolver {
  constructor(private readonly imports: ImportsService) {}

  @Query(() => RegistryImportType, { description: 'For people of the firm that uploaded it, or of the office.' })
  @Action('evidence.exchange', 'firm.admit')
  registryImport(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<ImportEntity> {
    return this.imports.get(viewer, id);
  }

  @Mutation(() => RegistryImportType, { description: 'Everything or nothing; ask again for how far it is. Pressed twice it is one import.' })
  @Action('evidence.exchange', 'firm.admit')
  startRegistryImport(@Viewer() viewer: Principal, @Args('input') { id, duplicates }: StartRegistryImportInput): Promise<ImportEntity> {
    return this.imports.start(viewer, id, duplicates ?? 'skip');
  }

  @Mutation(() => Boolean, { description: 'Also while it is under way, which takes everything back; false where it was through before.' })
  @Action('evidence.exchange', 'firm.admit')
  discardRegistryImport(@Viewer() viewer: Principal, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.imports.discard(viewer, id);
  }

  @ResolveField(() => [RegistryImportColumnType])
  columns(@Parent() { kind, places }: ImportEntity): RegistryImportColumnType[] {
    return Object.entries(exchangeColumns(kind, { certificateKinds: [] })).map(([key, { heading, isRequired }], at) => ({ key, ...heading, isRequired, letters: (places[at] ?? -1) < 0 ? null : columnLetters(places[at] ?? 0) }));
  }

  @ResolveField(() => RegistryImportRowConnection, { description: 'In the order of the file; none once it is imported.' })
  rows(@Viewer() viewer: Principal, @Parent() parent: ImportEntity, @Args() { shown, ...page }: RegistryImportRowsArgs): Promise<Connection<ImportRowEntity>> {
    return this.imports.rows(viewer, parent, shown ?? 'all', page);
  }

  @ResolveField(() => RegistryImportFailureType, { nullable: true })
  failure(@Parent() { failure }: ImportEntity): RegistryImportFailureType | null {
    return failure && { ko: errorText(failure.code, 'ko', failure.args), en: errorText(failure.code, 'en', failure.args) };
  }

  @ResolveField(() => Int)
  createdCount(@Parent() { createdIds }: ImportEntity): number {
    return createdIds.length;
  }

  @ResolveField(() => RegistryImportCreatedConnection, { description: 'What was made and is still here, in the order of the file.' })
  created(@Viewer() viewer: Principal, @Parent() parent: ImportEntity, @Args() page: PageArgs): Promise<Connection<CreatedThing>> {
    return this.imports.created(viewer, parent, page);
  }
}

@Resolver(() => RegistryImportRowType)
export class ImportRowResolver {
  @ResolveField(() => [String], { description: 'In the order of the columns, shortened.' })
  cells(@Parent() { cells }: ImportRowEntity): string[] {
    return cells.map((cell) => cellText(cell).slice(0, SHOWN_CHARACTERS));
  }

  @ResolveField(() => [RegistryImportProblemType])
  problems(@Parent() { problems }: ImportRowEntity): RegistryImportProblemType[] {
    return problems.map((problem) => ({ column: problem.column, code: problem.code, ko: cellProblemText(problem, 'ko'), en: cellProblemText(problem, 'en') }));
  }

  @ResolveField(() => Int, { nullable: true, description: 'An earlier row of the file that says the same.' })
  duplicateRow(@Parent() { duplicate }: ImportRowEntity): number | null {
    return duplicate && 'row' in duplicate ? duplicate.row : null;
  }

  @ResolveField(() => ID, { nullable: true, description: 'What is here already: evidence, or a firm.' })
  duplicateId(@Parent() { duplicate }: ImportRowEntity): string | null {
    return duplicate && 'id' in duplicate ? duplicate.id : null;
  }
}

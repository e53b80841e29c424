import { type ErrorArguments, type ErrorCode, errorText, ShoalError } from '@shoal/contract';
import { type CellProblem, cellProblemText } from '@shoal/references-domain';

const refused = (row: number, detail: string, detailEn: string): ShoalError => new ShoalError('IMPORT_ROW_REFUSED', { row, detail, detailEn });

/** Which row stops the import, and what is wrong in it. */
export const rowRefused = (row: number, problem: CellProblem): ShoalError => refused(row, cellProblemText(problem, 'ko'), cellProblemText(problem, 'en'));

/** What is refused while a row is made into a thing is said of that row. Errors: IMPORT_ROW_REFUSED. */
export const atRow = async <T>(row: number, make: () => T | Promise<T>): Promise<T> => {
  try {
    return await make();
  } catch (error) {
    throw error instanceof ShoalError ? refused(row, textOf('ko', error), textOf('en', error)) : error;
  }
};

const textOf = (language: 'ko' | 'en', { code, args }: { readonly code: ErrorCode; readonly args: ErrorArguments }): string => errorText(code, language, args);

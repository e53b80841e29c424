import { join } from 'node:path';
import { INTAKE_CORPUS } from '../../places';
import type { DefinedRfp } from './definition';

/** Where a document's file is kept. */
export const corpusFile = ({ file, format }: Pick<DefinedRfp, 'file' | 'format'>): string => join(INTAKE_CORPUS, `${file}.${format}`);

import { DamagedFile } from '@shoal/platform/archives';
import type { Draft } from './draft';

/** A broken section is a loss and the others are read all the same; where all are broken, so is the file. Errors: DamagedFile. */
export const readSectionsApart = async <Section>(sections: readonly Section[], read: (section: Section, at: number) => Promise<readonly Draft[]> | readonly Draft[]): Promise<readonly Draft[]> => {
  const drafts: (readonly Draft[])[] = [];
  const broken: DamagedFile[] = [];
  for (const [at, section] of sections.entries()) {
    try {
      drafts.push(await read(section, at));
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      broken.push(error);
      drafts.push([{ kind: 'loss', loss: 'section', page: null }]);
    }
  }
  if (broken.length === sections.length) throw broken[0] ?? new DamagedFile('no section');
  return drafts.flat();
};

const LINE = 24;
/** Korean characters that fit on a line of the page. */
const CHARACTERS_A_LINE = 48;

/** Heights in pixels of texts that have been shown, so that their placeholders keep the page still. */
const measured = new Map<string, number>();

export const rememberHeight = (sectionId: string, pixels: number): void => void measured.set(sectionId, pixels);

/** The height to keep for a text that is not shown: as last seen, else as its length suggests. */
export const expectedHeight = (sectionId: string, characters: number | null): number => measured.get(sectionId) ?? Math.max(1, Math.ceil((characters ?? 0) / CHARACTERS_A_LINE)) * LINE;

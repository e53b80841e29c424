export const READING_STAGES = ['opening', 'content', 'finishing'] as const;
export type ReadingStage = (typeof READING_STAGES)[number];

/** `fraction`: of the stage, 0 to 1. */
export type TellReading = (stage: ReadingStage, fraction: number) => void;

/** Runs a benchmark; what was asked for wrongly (RangeError) is answered with how to ask. */
export const runCommand = async (run: () => Promise<void>, usage: string): Promise<void> => {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exit(1);
  }
};

import { correctionsIn, shownFile, toldOf } from './rfp-files';

const file = (state: Parameters<typeof toldOf>[0][number]['state'], isApplied = false, supersedesId: string | null = null) => ({ state, isApplied, supersedesId });

describe('the files of an RFP, the newest first', () => {
  it('are told of while they are read, and when the newest was not', () => {
    const [reading, ready] = [file('READING'), file('READY', true)];
    expect(toldOf([reading, ready])).toEqual({ reading: [reading], failed: null });
    const failed = file('FAILED');
    expect(toldOf([failed, ready])).toEqual({ reading: [], failed });
    expect(toldOf([ready, failed])).toEqual({ reading: [], failed: null });
    expect(toldOf([])).toEqual({ reading: [], failed: null });
  });

  it('show the text of the requirements, not of what was overtaken', () => {
    const [overtaken, applied] = [file('READY'), file('READY', true)];
    expect(shownFile([overtaken, applied])).toBe(applied);
    expect(shownFile([file('FAILED'), overtaken])).toBe(overtaken);
    expect(shownFile([file('QUEUED')])).toBeNull();
  });

  it('are corrections where they followed one and were taken over', () => {
    const second = file('READY', true, 'a');
    expect(correctionsIn([file('READING', false, 'b'), second, file('READY', true)])).toEqual([second]);
  });
});

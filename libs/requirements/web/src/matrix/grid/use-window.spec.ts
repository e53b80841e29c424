import { lineAt } from './use-window';

// Three lines: 28, 64 and 28 pixels high.
it.each([
  [0, 0],
  [27, 0],
  [28, 1],
  [91, 1],
  [92, 2],
  [119, 2],
  [500, 3],
])('%i pixels down lies line %i', (height, line) => expect(lineAt([0, 28, 92, 120], height)).toBe(line));

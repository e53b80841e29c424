import { crash } from './crash';
import { manyRooms, oneRoom } from './full-speed';
import { keystroke } from './keystroke';
import { manyOpenings } from './many-openings';
import { memoryPerRoom } from './memory-per-room';
import { openLarge } from './open-large';
import type { Scenario } from './scenario';
import { slowReader } from './slow-reader';
import { sustained } from './sustained';

/** In the order of the report. `quick`: the same with small numbers, to see that it works. */
export const allScenarios = (quick: boolean): readonly Scenario[] => [
  oneRoom(quick),
  manyRooms(quick),
  keystroke(100, quick),
  ...(quick ? [] : [keystroke(300, quick)]),
  sustained(quick),
  openLarge(quick),
  memoryPerRoom(quick),
  crash(quick),
  manyOpenings(quick),
  slowReader(quick),
];

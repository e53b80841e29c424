import type { Persistence } from '@shoal/platform';
import { DemoFiles1764000860000 } from './migrations/demo-files-1764000860000';

export const demoPersistence: Persistence = { entities: [], migrations: [DemoFiles1764000860000] };

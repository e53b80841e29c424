import { BID_A } from '../bids';
import type { DemoProposal } from '../demo.types';
import { general } from './1-general';
import { overview } from './2-overview';
import { strategy } from './3-strategy';
import { architecture } from './4-1-architecture';
import { realtime } from './4-2-realtime';
import { video } from './4-3-video';
import { mobileAndData } from './4-5-mobile-data';
import { cloudAndSecurity } from './4-7-cloud-security';
import { performance } from './5-performance';
import { management } from './6-management';
import { support } from './7-support';
import { partnership } from './8-partnership';
import { appendix } from './9-appendix';

export const proposalA: DemoProposal = {
  bidKey: BID_A,
  sections: [
    ...general,
    ...overview,
    ...strategy,
    ...architecture,
    ...realtime,
    ...video,
    ...mobileAndData,
    ...cloudAndSecurity,
    ...performance,
    ...management,
    ...support,
    ...partnership,
    ...appendix,
  ],
};

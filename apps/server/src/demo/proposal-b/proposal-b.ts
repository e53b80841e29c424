import { BID_B } from '../bids';
import type { DemoProposal } from '../demo.types';
import { overview } from './1-overview';
import { technology } from './2-technology';
import { management } from './3-management';

export const proposalB: DemoProposal = { bidKey: BID_B, sections: [...overview, ...technology, ...management] };

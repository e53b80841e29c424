import { changedMeanwhile } from './changed-meanwhile';
import type { TenderDetailFragment } from './generated/graphql';

const tender = { title: '가', number: 'N-1', buyer: '', budget: '100', jointMethods: ['JOINT'], attachments: [], minShareBasisPoints: null, version: 1 } as unknown as TenderDetailFragment;

describe('changedMeanwhile', () => {
  it('lists what differs, and nothing when nothing does', () => {
    expect(changedMeanwhile(tender, { ...tender, version: 2 })).toEqual([]);
    const now = { ...tender, version: 2, buyer: '나', budget: null, jointMethods: ['JOINT', 'DIVIDED'], attachments: [{ name: '', url: 'https://x.example' }], minShareBasisPoints: 1250 } as unknown as TenderDetailFragment;
    expect(changedMeanwhile(tender, now)).toEqual([
      { field: 'buyer', before: null, after: '나' },
      { field: 'budget', before: '100', after: null },
      { field: 'jointMethods', before: 'JOINT', after: 'JOINT,DIVIDED' },
      { field: 'attachments', before: null, after: 'https://x.example' },
      { field: 'minShareBasisPoints', before: null, after: '12.5%' },
    ]);
  });
});

import { heatCells, heatTotals, type StatedCapability } from './heat-map';
import { coveredBy, type CapabilityNode } from './tree';

const node = (id: string, parentId: string | null, mergedInto: string | null = null): CapabilityNode => ({ id, parentId, position: 0, name: id, nameEn: '', synonyms: [], mergedInto, retiredAt: null });
const nodes = [node('cloud', null), node('move', 'cloud'), node('old', 'data', 'move'), node('gone', 'cloud', 'data'), node('data', null)];
const columns = ['cloud', 'data'].map((id) => ({ id, covers: coveredBy(nodes, id) }));

const says = (firmId: string, nodeId: string, level: StatedCapability['level'], state: StatedCapability['state'] = 'claimed'): StatedCapability => ({ firmId, nodeId, level, state });
const stated = [says('a', 'cloud', 'experience', 'verified'), says('a', 'move', 'core'), says('b', 'old', 'delivery', 'backed'), says('b', 'data', 'delivery'), says('b', 'gone', 'delivery', 'verified'), says('c', 'elsewhere', 'core')];

describe('the heat map', () => {
  it('covers what is below a node and what was merged into it, not what was merged away', () => {
    expect([...coveredBy(nodes, 'cloud')].sort()).toEqual(['cloud', 'move', 'old']);
    expect([...coveredBy(nodes, 'data')].sort()).toEqual(['data', 'gone']);
  });

  it('shows the best of what a firm states: the higher level, then the better proven', () => {
    const cells = heatCells(stated, columns);
    expect(cells.get('a')?.get('cloud')).toBe(stated[1]);
    expect(cells.get('b')?.get('data')).toBe(stated[4]);
    expect(cells.get('a')?.get('data')).toBeUndefined();
  });

  it('counts each firm once in a column', () =>
    expect(heatTotals(heatCells(stated, columns), columns)).toEqual([
      { nodeId: 'cloud', experience: 2, delivery: 2, core: 1, backed: 1, verified: 0 },
      { nodeId: 'data', experience: 1, delivery: 1, core: 0, backed: 1, verified: 1 },
    ]));
});

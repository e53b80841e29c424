import { joinStatements, type JoinableStatement } from './join-statements';

const at = (id: string, more: Partial<JoinableStatement> = {}): JoinableStatement => ({ id, firmId: 'firm', nodeId: 'node', level: 'delivery', visibility: 'private', removedAt: null, backingIds: [], ...more });
const THROWN_AWAY = { removedAt: new Date(0) };

describe("two statements of a firm whose nodes become one", () => {
  it('one alone moves as it is', () => expect(joinStatements(at('moving', { backingIds: ['r'] }), undefined)).toEqual({ stays: 'moving', goes: null, joined: [] }));

  it.each<[string, Partial<JoinableStatement>, Partial<JoinableStatement>, string]>([
    ['the higher level stays', { level: 'core' }, { level: 'delivery' }, 'moving'],
    ['whichever it is', { level: 'experience' }, { level: 'delivery' }, 'standing'],
    ['even when the other is open to more: nothing private opens', { level: 'core' }, { level: 'experience', visibility: 'cooperative' }, 'moving'],
    ['of equal levels the open one', { visibility: 'cooperative' }, {}, 'moving'],
    ['of equal ones the one that stood there', {}, {}, 'standing'],
    ['what is in the trash comes second', { level: 'core', ...THROWN_AWAY }, { level: 'experience' }, 'standing'],
    ['on either side', { level: 'experience' }, { level: 'core', ...THROWN_AWAY }, 'moving'],
  ])('%s', (_, moving, standing, stays) => expect(joinStatements(at('moving', moving), at('standing', standing)).stays).toBe(stays));

  it('joins the backings, each once', () => expect(joinStatements(at('moving', { backingIds: ['a', 'b'] }), at('standing', { backingIds: ['b', 'c'] }))).toEqual({ stays: 'standing', goes: 'moving', joined: ['a'] }));
  it('takes nothing out of the trash', () => expect(joinStatements(at('moving', { backingIds: ['a'], ...THROWN_AWAY }), at('standing'))).toEqual({ stays: 'standing', goes: 'moving', joined: [] }));
});

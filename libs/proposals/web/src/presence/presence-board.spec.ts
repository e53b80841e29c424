import { everybody, presentPeople } from './present-people';
import { PresenceBoard } from './presence-board';

const user = (personId: string, chip: string | null = '나루') => ({ personId, name: personId, firmId: chip && 'f', firmName: chip, chip, colorSlot: chip ? 1 : null });
const person = (id: string) => ({ id, name: id, firm: null });

describe('people in a room', () => {
  it('count once each, however many tabs they have; the office has no firm', () => {
    expect(presentPeople([user('a'), user('b', null), user('a')])).toEqual([
      { id: 'a', name: 'a', firm: { name: '나루', chip: '나루', colorSlot: 1 } },
      { id: 'b', name: 'b', firm: null },
    ]);
  });

  it('are listed once with oneself first, also where one is nowhere', () => {
    const bySection = new Map([['s', [person('b'), person('me')]], ['t', [person('c'), person('me')]]]);
    expect(everybody(bySection, person('me')).map((one) => one.id)).toEqual(['me', 'b', 'c']);
    expect(everybody(new Map(), person('me'))).toEqual([person('me')]);
  });
});

describe('the board', () => {
  it('lets what is seen here speak before what was asked', () => {
    const board = new PresenceBoard();
    board.setAsked(new Map([['s', [person('a')]], ['t', [person('b')]]]));
    board.setLive('s', [person('c')]);
    expect([...board.read()].map(([id, people]) => id + people.map((one) => one.id).join(''))).toEqual(['sc', 'tb']);
    board.setLive('s', []);
    expect([...board.read().keys()]).toEqual(['t']);
    board.setLive('s', null);
    expect(board.read().get('s')).toEqual([person('a')]);
  });

  it('tells nobody when nothing changed, and keeps lists that stayed', () => {
    const board = new PresenceBoard();
    let told = 0;
    board.subscribe(() => (told += 1));
    board.setAsked(new Map([['s', [person('a')]]]));
    const list = board.read().get('s');
    board.setAsked(new Map([['s', [person('a')]]]));
    expect(told).toBe(1);
    board.setLive('t', [person('b')]);
    expect(told).toBe(2);
    expect(board.read().get('s')).toBe(list);
  });
});

/** @jest-environment jsdom */
import { jest } from '@jest/globals';
import { setLanguage } from '../i18n/i18n';
import { click, draw } from '../spec-screen';
import { LoadMore } from './load-more';

const list = (hasNextPage: boolean) => ({ nodes: [1, 2], totalCount: 5, pageInfo: { hasNextPage, endCursor: 'c2' } });

describe('LoadMore', () => {
  beforeAll(() => setLanguage('ko'));

  it('asks for the page after the cursor and says how far one is', async () => {
    const more = jest.fn(() => Promise.resolve());
    const screen = await draw(<LoadMore connection={list(true)} onMore={more} />);
    expect(screen.container.textContent).toContain('5건 중 2건');
    await click(screen.button('더 보기'));
    expect(more.mock.calls).toEqual([['c2']]);
  });

  it('says what went wrong and can be tried again', async () => {
    const more = jest.fn<() => Promise<void>>().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(undefined);
    const screen = await draw(<LoadMore connection={list(true)} onMore={more} />);
    await click(screen.button('더 보기'));
    expect(screen.find('[role=alert]').textContent).toContain('서버에 닿지 않습니다');
    await click(screen.button('다시 시도'));
    expect(screen.all('[role=alert]')).toEqual([]);
    expect(more).toHaveBeenCalledTimes(2);
  });

  it('is not there on the last page', async () => {
    const screen = await draw(<LoadMore connection={list(false)} onMore={() => Promise.resolve()} />);
    expect(screen.all('button')).toEqual([]);
  });
});

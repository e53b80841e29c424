/** @jest-environment jsdom */
import { draw } from '../spec-screen';
import { QueryView, type QueryLike } from './query-view';

const failure = new TypeError('Failed to fetch');
const show = async (query: QueryLike<string>) => {
  const screen = await draw(<QueryView query={query}>{(data) => <p data-name={data}>{data}</p>}</QueryView>);
  return { data: screen.all('[data-name]').length, alerts: screen.all('[role=alert]').length, waiting: screen.all('[role=status]').length };
};

describe('QueryView', () => {
  it('shows that it waits while there is nothing yet', async () => expect(await show({ loading: true })).toEqual({ data: 0, alerts: 0, waiting: 1 }));

  it('keeps what is there when a later fetch fails, and says so', async () =>
    expect(await show({ loading: false, data: '나루', error: failure })).toEqual({ data: 1, alerts: 1, waiting: 0 }));

  it('says why there is nothing, without a skeleton beside it', async () =>
    expect(await show({ loading: false, error: failure })).toEqual({ data: 0, alerts: 1, waiting: 0 }));
});

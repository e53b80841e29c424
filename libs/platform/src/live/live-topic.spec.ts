import { LiveNews } from './live-news';
import { type LiveTopic, readLiveMessage, writeLiveMessage } from './live-topic';

const id = (at: number): string => `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const POND: LiveTopic = `pond:${id(0)}`;
const many = (count: number): string[] => Array.from({ length: count }, (_, at) => id(at));

describe('a live event', () => {
  it.each([[0], [1], [150]])('names %d things as they are', (count) => {
    const payload = writeLiveMessage(POND, many(count));
    expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
    expect(readLiveMessage(payload)).toEqual({ topic: POND, ids: many(count) });
  });

  it('of more things does not name them', () => {
    const payload = writeLiveMessage(POND, many(151));
    expect(payload.length).toBeLessThan(100);
    expect(readLiveMessage(payload)).toEqual({ topic: POND, ids: null });
  });

  it.each<[string, LiveTopic, string[]]>([
    ['a sentence', POND, ['은하수 초안']],
    ['a topic without whose it is', 'pond:' as LiveTopic, []],
    ['two topics in one', `pond:${id(0)} ${id(1)}` as LiveTopic, []],
    ['a star', POND, ['*']],
  ])('never carries %s', (_, topic, ids) => {
    expect(() => writeLiveMessage(topic, ids)).toThrow('ids and nothing else');
  });

  it.each(['', 'pond', '{"topic":1}', 'Pond:x'])('that cannot be read is none: %j', (payload) => {
    expect(readLiveMessage(payload)).toBeNull();
  });
});

describe('news', () => {
  it('gather ids by topic, each once', () => {
    const news = new LiveNews();
    expect(news.isEmpty).toBe(true);
    news.add(POND, [id(1), id(2)]);
    news.add(POND, [id(2), id(3)]);
    expect([news.all, news.idsOf(POND), news.idsOf(`lake:${id(0)}`)]).toEqual([false, [id(1), id(2), id(3)], []]);
  });

  it('say anything rather than forget something: of many, and together with what is gathered', () => {
    const [unnamed, full, joined] = [new LiveNews(), new LiveNews(), new LiveNews()];
    unnamed.add(POND, null);
    full.add(POND, many(1_001));
    joined.add(POND, [id(1)]);
    joined.addFrom(unnamed);
    expect([unnamed, full, joined].map((news) => [news.all, news.isEmpty])).toEqual([[true, false], [true, false], [true, false]]);
  });
});

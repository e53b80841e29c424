import { findVagueWording } from './find-vague-wording';
import { VAGUE_WORDING_SOURCES, VAGUE_WORDINGS } from './vague-wording.data';

const found = (text: string): (readonly [string, string])[] => findVagueWording(text).map(({ from, to, wording }) => [wording.id, text.slice(from, to)] as const);

describe('vague wording', () => {
  it.each([
    ['실시간으로 제공할 수 있다.', 'can', '제공할 수 있다'],
    ['실시간으로 제공할 수 있습니다.', 'can', '제공할 수 있습니다'],
    ['한 화면에서 볼 수 있으며, 저장합니다.', 'can', '볼 수 있으며'],
    ['쉽게 늘릴 수 있음', 'can', '늘릴 수 있음'],
    ['바로 쓸수 있고 빠릅니다.', 'can', '쓸수 있고'],
    ['장비를 더 붙일 수도 있다.', 'can', '붙일 수도 있다'],
    ['처리할 수 있을 것으로 판단된다', 'can', '처리할 수 있을 것으로 판단된다'],
    ['줄일 수 있을 것입니다', 'can', '줄일 수 있을 것입니다'],
    ['이중화를 고려하고 있다.', 'considering', '고려하고 있다'],
    ['이중화를 고려하고 있으며', 'considering', '고려하고 있으며'],
    ['이중화를 고려 중입니다', 'considering', '고려 중입니다'],
    ['이중화를 고려할 예정임', 'considering', '고려할 예정임'],
    ['이중화를 고려하겠습니다', 'considering', '고려하겠습니다'],
    ['도입을 검토 예정이다.', 'review', '검토 예정이다'],
    ['도입을 검토할 계획입니다', 'review', '검토할 계획입니다'],
    ['도입을 검토하고자 합니다', 'review', '검토하고자 합니다'],
    ['가능하다면 무중단으로 전환합니다.', 'if-possible', '가능하다면'],
    ['가능한 한 빠르게', 'if-possible', '가능한 한'],
    ['가능한 범위 내에서 지원', 'if-possible', '가능한 범위 내에서'],
    ['품질 향상에 노력하겠다.', 'effort', '노력하겠다'],
    ['품질 향상에 노력하겠습니다', 'effort', '노력하겠습니다'],
    ['품질 향상에 힘쓰겠습니다', 'effort', '힘쓰겠습니다'],
    ['최선을 다하겠습니다', 'effort', '최선을 다하겠습니다'],
    ['일정은 추후 협의 예정입니다', 'later', '추후 협의 예정입니다'],
    ['세부 사항은 추후에 별도 협의하여', 'later', '추후에 별도 협의하여'],
    ['비용이 줄어들어 개선될 것으로 기대된다', 'expected', '될 것으로 기대된다'],
  ])('finds in %j', (text, id, words) => expect(found(text)).toEqual([[id, words]]));

  it.each([
    '관제 화면을 3초 안에 표시합니다.',
    '담당자가 조회할 수 있는 화면을 제공합니다.',
    '운영자가 바꿀 수 있도록 설정을 제공합니다.',
    '누구나 확인할 수 있어야 합니다.',
    '장애가 나면 5초 안에 예비 노드로 전환합니다.',
    '할 수 있다면 좋다는 의견은 반영하지 않았습니다.',
    '검토 결과를 반영했습니다.',
    '가능한 모든 경로를 시험했습니다.',
    '개수 있음',
    '',
  ])('finds nothing in %j', (text) => expect(found(text)).toEqual([]));

  it('finds several in one paragraph, in its order', () => {
    expect(found('가능하면 무중단으로 전환할 수 있으며, 추후 협의하여 노력하겠습니다.').map(([id]) => id)).toEqual(['if-possible', 'can', 'later', 'effort']);
  });

  it('takes a syllable that is still being composed for what it is', () => expect(found('제공할 수 있ㄷ')).toEqual([]));

  it('says of every wording where it comes from and what to write instead', () => {
    for (const { id, source, instead } of VAGUE_WORDINGS) expect([id, VAGUE_WORDING_SOURCES[source].ko, instead.ko, instead.en]).not.toContain('');
    expect(new Set(VAGUE_WORDINGS.map(({ id }) => id)).size).toBe(VAGUE_WORDINGS.length);
  });
});

import { categoryOf, isNotificationKind, keptArguments, MAIL_CATEGORIES, NOTIFICATION_KINDS, NOTIFICATIONS, notificationText, placesOf } from './index';

const PLACE = /\{\w+\}/g;
const FILLED = { name: '김서윤', file: '실적.xlsx', skipped: 0, title: 'CSAP 인증', days: 7, day: '2026-12-01', firm: '나루소프트', firms: 3, count: 12 };

describe('the sentences', () => {
  it.each(NOTIFICATION_KINDS)('of %s leave the same places open in both languages and end as sentences', (kind) => {
    const { ko, en } = NOTIFICATIONS[kind];
    expect(new Set(en.match(PLACE))).toEqual(new Set(ko.match(PLACE)));
    for (const language of ['ko', 'en'] as const) {
      const text = notificationText(kind, language, FILLED);
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/[{}]|  /);
    }
  });

  it('fill English places with the English word where there is one', () => {
    expect(notificationText('grant_given', 'ko', { firm: '나루소프트', firmEn: 'Naru Soft' })).toBe('나루소프트에서 우리 회사에 자료를 공유했습니다.');
    expect(notificationText('grant_given', 'en', { firm: '나루소프트', firmEn: 'Naru Soft' })).toBe('Naru Soft has shared evidence with your firm.');
    expect(notificationText('grant_given', 'en', { firm: '나루소프트' })).toBe('나루소프트 has shared evidence with your firm.');
  });

  it('show days as the screens do', () => {
    expect(notificationText('certificate_expiring', 'ko', FILLED)).toBe('인증·확인서 「CSAP 인증」의 유효기간이 2026. 12. 1.(화)에 끝납니다(7일 남음). 갱신을 준비해 주세요.');
    expect(notificationText('certificate_expiring', 'en', FILLED)).toBe('The certificate “CSAP 인증” expires on Tue 1 Dec 2026 (days left: 7). Please prepare its renewal.');
  });

  it('name no thing of another firm: whoever loses access keeps the sentence', () => {
    for (const kind of ['review_requested', 'participation_part_to_confirm', 'participation_part_disputed', 'member_left', 'lead_left', 'lead_changed', 'grant_given', 'membership_applied'] as const) expect(placesOf(kind)).toEqual(['firm']);
  });
});

describe('the arguments that are kept', () => {
  it('are those that the sentence says and nothing else', () => {
    expect(keptArguments('grant_given', { firm: '나루소프트', firmEn: 'Naru Soft', title: '비밀 실적' })).toEqual({ firm: '나루소프트', firmEn: 'Naru Soft' });
    expect(keptArguments('certificate_expiring', { title: 'CSAP', days: 7, day: '2026-12-01' })).toEqual({ title: 'CSAP', days: 7, day: '2026-12-01' });
    expect(keptArguments('membership_decided', { state: 'declined' })).toEqual({});
  });

  it('must fill every place', () => {
    expect(() => keptArguments('certificate_expiring', { title: 'CSAP', days: 7 })).toThrow('the notification certificate_expiring needs the argument day');
    expect(() => keptArguments('grant_given', { firm: '', firmEn: 'Naru' })).toThrow('needs the argument firm');
  });
});

it('knows its kinds, and lets mail about all of them but security be switched off', () => {
  expect(isNotificationKind('grant_given')).toBe(true);
  expect(isNotificationKind('toString')).toBe(false);
  expect(new Set(NOTIFICATION_KINDS.map(categoryOf))).toEqual(new Set([...MAIL_CATEGORIES, 'security']));
});

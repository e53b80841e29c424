import { composeMail } from './compose-mail';
import { isWanted } from './due-mail';

const about = (sentences: readonly string[], language: 'ko' | 'en' = 'ko') => composeMail({ language, personName: '김서윤', sentences, address: 'https://shoal.example' });

describe('a mail', () => {
  it('about one thing has it as its subject, and leads to the inbox and to the settings', () => {
    const { subject, text } = about(['나루에서 가입을 신청했습니다.']);
    expect(subject).toBe('[Shoal] 나루에서 가입을 신청했습니다.');
    expect(text).toBe(
      ['김서윤 님, 안녕하세요. Shoal에서 알려 드립니다.', '', '- 나루에서 가입을 신청했습니다.', '', 'Shoal에서 보기: https://shoal.example/inbox', '메일을 받을 알림 고르기: https://shoal.example/account', ''].join('\n'),
    );
  });

  it('about forty things is one, says twenty of them and how many more there are', () => {
    const { subject, text, html } = about(Array.from({ length: 40 }, (_, i) => `Sentence ${i}.`), 'en');
    expect(subject).toBe('[Shoal] 40 new notifications');
    expect(text.match(/^- /gm)).toHaveLength(20);
    expect(text).toContain('And 20 more.');
    expect(html.match(/<li>/g)).toHaveLength(20);
    expect(html).toContain('And 20 more.');
  });

  it('holds no markup and no line of its own that a title brought', () => {
    const { subject, text, html } = about(['「<img src=x onerror=alert(1)>\r\nBcc: x@y.example」 자료의 확인을 마쳤습니다.']);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text.split('\n').filter((line) => line.startsWith('Bcc'))).toEqual([]);
  });
});

describe('a notification', () => {
  it.each([
    ['grant_given', null, [], true],
    ['grant_given', new Date(), [], false],
    ['grant_given', null, ['sharing'], false],
    ['grant_given', null, ['review', 'deadline', 'membership'], true],
    ['password_changed', null, ['sharing', 'review', 'deadline', 'membership'], true],
    ['gone_with_an_older_version', null, [], false],
  ] as const)('%s, read %j, with %j switched off, is mailed: %s', (kind, readAt, off, wanted) => {
    expect(isWanted({ kind: kind as 'grant_given', readAt }, off)).toBe(wanted);
  });
});

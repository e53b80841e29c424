/** @jest-environment jsdom */
import { act } from 'react';
import { draw } from '../spec-screen';
import { setLanguage } from './i18n';
import { defineMessages } from './messages';
import { useMessages } from './use-messages';

const messages = defineMessages('spec', {
  ko: { count_other: '{{count}}건', invite: { sent: '{{name, 을를}} 초대했습니다.' } },
  en: { count_one: '{{count}} bid', count_other: '{{count}} bids', invite: { sent: 'Invited {{name}}.' } },
});

const Sentences = () => {
  const t = useMessages(messages);
  return <p>{[t('count', { count: 1 }), t('count', { count: 2900 }), t('invite.sent', { name: '<나루>' })].join(' / ')}</p>;
};

describe('useMessages', () => {
  it('follows the language at once, with plurals, particles and nothing escaped twice', async () => {
    setLanguage('ko');
    const screen = await draw(<Sentences />);
    expect(screen.find('p').textContent).toBe('1건 / 2,900건 / <나루>를 초대했습니다.');
    await act(async () => setLanguage('en'));
    expect(screen.find('p').textContent).toBe('1 bid / 2,900 bids / Invited <나루>.');
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('shoal.language')).toBe('en');
  });
});

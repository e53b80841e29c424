import { defineMessages } from '@shoal/ui';

export const shellMessages = defineMessages('shell', {
  ko: { home: '내 할 일', bids: '입찰', tenders: '공고', registry: '실적·역량', cooperative: '조합' },
  en: { home: 'My work', bids: 'Bids', tenders: 'Tenders', registry: 'Registry', cooperative: 'Co-op' },
});

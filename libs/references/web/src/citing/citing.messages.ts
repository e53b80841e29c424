import { defineMessages } from '@shoal/ui';

export const citingMessages = defineMessages('references-citing', {
  ko: { title: '인용된 곳', none: '볼 수 있는 제안서에서 아직 인용하지 않았습니다.' },
  en: { title: 'Cited in', none: 'No proposal that you may read cites it yet.' },
});

import { defineMessages } from '@shoal/ui';

export const roomMessages = defineMessages('consortia-room', {
  ko: {
    overview: '개요',
    requirements: '요구사항',
    proposal: '제안서',
    consortium: '공동수급체',
    whoSees: '입찰 건은 참여하거나 초대받은 회사만 봅니다.',
    toBids: '입찰로',
    cancelled: '이 공고는 취소되었습니다. 바뀐 내용은 공고에서 확인하세요.',
  },
  en: {
    overview: 'Overview',
    requirements: 'Requirements',
    proposal: 'Proposal',
    consortium: 'Consortium',
    whoSees: 'Only firms that take part or are invited see a bid.',
    toBids: 'To the bids',
    cancelled: 'This tender has been cancelled. See the tender for what changed.',
  },
});

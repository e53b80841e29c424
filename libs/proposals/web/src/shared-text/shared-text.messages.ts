import { defineMessages } from '@shoal/ui';

export const sharedTextMessages = defineMessages('shared-text', {
  ko: {
    ended: {
      not_signed_in: '로그인이 끝났습니다. 쓴 것은 이 브라우저에 남아 있으니 다시 로그인하면 이어집니다.',
      no_access: '이 글을 볼 권한이 없습니다.',
      access_ended: '이 글을 볼 권한이 끝났습니다. 저장된 것은 그대로 남아 있습니다.',
    },
  },
  en: {
    ended: {
      not_signed_in: 'You were signed out. What you wrote is kept in this browser; sign in again to go on.',
      no_access: 'You may not see this text.',
      access_ended: 'Your access to this text has ended. What was saved stays as it is.',
    },
  },
});

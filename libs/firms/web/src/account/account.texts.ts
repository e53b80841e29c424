/** In both languages; joined into `firmsMessages`. */
export const accountTexts = {
  ko: {
    account: {
      title: '계정과 세션',
      profile: '나',
      language: '언어',
      appearance: '화면 밝기',
      sessions: '로그인한 기기',
      current: '지금 이 기기',
      since: '{{at}}에 로그인',
      seen: '{{ago}} 사용',
      end: '끝내기',
      endTitle: '이 세션을 끝낼까요?',
      endBody: '{{device}}에서 로그아웃됩니다. 저장된 글은 그대로입니다.',
      ended: '세션을 끝냈습니다.',
      unknownDevice: '알 수 없는 기기',
    },
  },
  en: {
    account: {
      title: 'Account and sessions',
      profile: 'You',
      language: 'Language',
      appearance: 'Appearance',
      sessions: 'Signed-in devices',
      current: 'this device',
      since: 'Signed in {{at}}',
      seen: 'used {{ago}}',
      end: 'End',
      endTitle: 'End this session?',
      endBody: '{{device}} will be signed out. Saved text is unchanged.',
      ended: 'The session is ended.',
      unknownDevice: 'Unknown device',
    },
  },
} as const;

import { defineMessages } from '@shoal/ui';

export const collabMessages = defineMessages('collab', {
  ko: {
    refused: {
      read_only: '쓰기 권한이 없어 아래 글을 저장하지 못했습니다.',
      too_large: '한 번에 보내기에는 너무 커서 아래 글을 저장하지 못했습니다. 나누어 붙여 넣어 주세요.',
      malformed: '서버가 읽을 수 없어 아래 글을 저장하지 못했습니다.',
      access_ended: '권한이 끝나 아래 글을 저장하지 못했습니다.',
      no_access: '권한이 없어 아래 글을 저장하지 못했습니다.',
      keep: '잃지 않도록 복사해 두세요.',
      copy: '복사',
      copied: '복사했습니다',
      discard: '버리기',
    },
  },
  en: {
    refused: {
      read_only: 'You may not write here: the text below was not saved.',
      too_large: 'The text below was too large to be saved in one piece. Please paste it in parts.',
      malformed: 'The server could not read the text below, so it was not saved.',
      access_ended: 'Your access ended: the text below was not saved.',
      no_access: 'You have no access: the text below was not saved.',
      keep: 'Copy it so that nothing is lost.',
      copy: 'Copy',
      copied: 'Copied',
      discard: 'Discard',
    },
  },
});

import { defineMessages } from '@shoal/ui';
import { accountTexts } from './account/account.texts';
import { auditTexts } from './audit/audit.texts';
import { cooperativeTexts } from './cooperative/cooperative.texts';
import { firmTexts } from './firm/firm.texts';
import { joinTexts } from './join/join.texts';
import { applicationsTexts } from './membership/applications.texts';
import { membershipTexts } from './membership/membership.texts';
import { rulesTexts } from './membership/rules.texts';
import { sessionTexts } from './session/session.texts';

/** What several of the screens say, and the screens' own texts. */
export const firmsMessages = defineMessages('firms', {
  ko: {
    ...accountTexts.ko,
    ...cooperativeTexts.ko,
    ...firmTexts.ko,
    ...applicationsTexts.ko,
    ...auditTexts.ko,
    ...joinTexts.ko,
    ...membershipTexts.ko,
    ...rulesTexts.ko,
    ...sessionTexts.ko,
    role: { OFFICE: '사무국', ADMIN: '관리자', MEMBER: '구성원' },
    check: {
      required: '비어 있습니다.',
      email: '이메일 주소가 아닙니다.',
      tooLong_other: '{{count}}자까지 쓸 수 있습니다.',
      password: '{{min}}자 이상이어야 합니다.',
      website: '주소가 올바르지 않습니다. 예: https://example.kr',
      year: '{{from}}년부터 올해까지의 연도를 적어 주세요.',
      capability: '‘{{tag}}’ 태그는 쓸 수 없습니다. 30자까지, 글자와 숫자로 적어 주세요.',
      capabilities: '20개까지 쓸 수 있습니다.',
      chip: '한글 두 글자로 적어 주세요.',
      businessNumber: '사업자등록번호가 아닙니다. 열 자리 숫자를 다시 확인해 주세요.',
    },
  },
  en: {
    ...accountTexts.en,
    ...cooperativeTexts.en,
    ...firmTexts.en,
    ...applicationsTexts.en,
    ...auditTexts.en,
    ...joinTexts.en,
    ...membershipTexts.en,
    ...rulesTexts.en,
    ...sessionTexts.en,
    role: { OFFICE: 'Office', ADMIN: 'Administrator', MEMBER: 'Member' },
    check: {
      required: 'This is empty.',
      email: 'This is not an e-mail address.',
      tooLong_one: 'Up to {{count}} character.',
      tooLong_other: 'Up to {{count}} characters.',
      password: 'At least {{min}} characters.',
      website: 'This is not a web address. Example: https://example.kr',
      year: 'A year from {{from}} to this one.',
      capability: '“{{tag}}” cannot be used: up to 30 letters and digits.',
      capabilities: 'Up to 20.',
      chip: 'Two Hangul syllables, please.',
      businessNumber: 'This is not a business number. Please check its ten digits.',
    },
  },
});

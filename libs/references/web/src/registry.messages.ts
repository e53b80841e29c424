import { defineMessages } from '@shoal/ui';

export const registryMessages = defineMessages('registry', {
  ko: { title: '실적·역량', capabilities: '역량', references: '수행실적', certificates: '인증·확인서', experts: '전문인력', search: '찾기', review: '확인 대기' },
  en: { title: 'Registry', capabilities: 'Capabilities', references: 'References', certificates: 'Certificates', experts: 'Experts', search: 'Search', review: 'To verify' },
});

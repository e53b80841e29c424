import { defineMessages } from '@shoal/ui';

export const registryMessages = defineMessages('registry', {
  ko: { title: '실적·역량', capabilities: '역량', references: '수행실적', certificates: '인증·확인서', experts: '전문인력', search: '찾기', exchange: '가져오기·내보내기', review: '확인 대기', edit: '고치기', toList: '목록으로', clear: '조건 지우기', all: '전체', more: '조건', moreOn: '조건 {{count}}개', firm: '회원사', add: '등록', download: 'XLSX 내려받기', downloaded: '{{file}} 파일로 내려받았습니다.' },
  en: { title: 'Registry', capabilities: 'Capabilities', references: 'References', certificates: 'Certificates', experts: 'Experts', search: 'Search', exchange: 'Import and export', review: 'To verify', edit: 'Edit', toList: 'To the list', clear: 'Clear the filters', all: 'All', more: 'Filters', moreOn: 'Filters: {{count}}', firm: 'Member firm', add: 'Add', download: 'Download XLSX', downloaded: 'Downloaded as {{file}}.' },
});

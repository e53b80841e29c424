import { defineMessages } from '@shoal/ui';

/** The original beside what was understood. */
export const sourceMessages = defineMessages('requirements-source', {
  ko: {
    region: '제안요청서 원문',
    file: '파일',
    fileOption: '{{kind}} · {{name}}',
    contents: '목차에서 찾기',
    download: '원본 받기',
    downloadOf: '「{{name}}」 원본 받기',
    empty: '읽은 원문이 없습니다.',
    none: '이 요구사항은 직접 더한 것이라 원문에 없습니다.',
    page: '{{page}}쪽',
    table: '표',
    note: { FOOTNOTE: '각주', ENDNOTE: '미주', HEADER: '머리말', FOOTER: '꼬리말' },
    pick: '문단을 누르면 그 요구사항을 고릅니다.',
    noCard: '요구사항에 속하지 않는 문단입니다.',
    older: '지금 요구사항의 원문은 더 새 파일에 있습니다.',
  },
  en: {
    region: 'The original RFP',
    file: 'File',
    fileOption: '{{kind}} · {{name}}',
    contents: 'Find in its contents',
    download: 'Download',
    downloadOf: 'Download “{{name}}”',
    empty: 'No original was read.',
    none: 'This requirement was added by hand and is not in the original.',
    page: 'p. {{page}}',
    table: 'Table',
    note: { FOOTNOTE: 'Footnote', ENDNOTE: 'Endnote', HEADER: 'Header', FOOTER: 'Footer' },
    pick: 'Press a paragraph to select its requirement.',
    noCard: 'This paragraph belongs to no requirement.',
    older: 'The requirements stand in a newer file.',
  },
});

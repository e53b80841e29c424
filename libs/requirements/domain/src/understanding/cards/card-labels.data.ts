/** What a label of a requirement card introduces; `group` is a label over other labels. */
export type CardField = 'code' | 'title' | 'category' | 'definition' | 'details' | 'deliverables' | 'related' | 'group' | 'other';

export interface LabelSpellings {
  readonly field: CardField;
  /** Whether the label by itself tells a requirement card from any other table. */
  readonly isTelling: boolean;
  /** Without spaces, in small letters. */
  readonly spellings: readonly string[];
}

/** Label spellings from the RFP guide and from notices; spaces, line breaks, colons and bracketed remarks do not count. */
export const CARD_LABELS: readonly LabelSpellings[] = [
  { field: 'code', isTelling: true, spellings: ['요구사항고유번호', '고유번호', '요구사항id', '요구사항번호', '요구사항식별번호', '요구사항식별자', '요구사항코드', '요구사항no', '요구사항no.', '요구id', '요구번호', '요구사항일련번호', '요구사항관리번호', 'rfpid', '요건id', '요건번호', '과업번호', '고유번호/명칭', '요구사항고유번호/명칭', '요구사항id/명칭', '요구사항번호/명칭', '요구사항번호및명칭', '요구사항id및명칭'] },
  { field: 'code', isTelling: false, spellings: ['id', 'no', 'no.', '번호', '식별번호', '코드', '관리번호', '순번', '연번', '일련번호'] },
  { field: 'title', isTelling: true, spellings: ['요구사항명칭', '요구사항명', '요구사항이름', '요구사항제목', '요구사항항목', '요구사항항목명', '요건명', '요구명'] },
  { field: 'title', isTelling: false, spellings: ['명칭', '항목명', '제목', '기능명', '요구사항', '과업명칭', '요구기능'] },
  { field: 'category', isTelling: true, spellings: ['요구사항분류', '요구사항구분', '요구사항종류', '요구분류', '요구구분'] },
  { field: 'category', isTelling: false, spellings: ['분류', '구분', '유형분류', '대분류'] },
  { field: 'definition', isTelling: true, spellings: ['요구사항정의', '요구사항개요', '요구사항요약'] },
  { field: 'definition', isTelling: false, spellings: ['정의', '개요'] },
  { field: 'group', isTelling: true, spellings: ['요구사항상세설명', '상세설명', '요구사항상세', '요구사항설명', '요구사항세부설명'] },
  { field: 'details', isTelling: true, spellings: ['세부내용', '요구사항세부내용', '요구사항내용', '상세내용', '요구사항상세내용', '세부요구사항', '상세요구사항', '요구내용', '세부규격', '세부사항', '요건상세', '세부설명'] },
  { field: 'details', isTelling: false, spellings: ['내용', '설명', '상세', '세부'] },
  { field: 'deliverables', isTelling: true, spellings: ['산출정보', '산출물정보', '요구사항산출물', '관련산출물', '산출정보(산출물)'] },
  { field: 'deliverables', isTelling: false, spellings: ['산출물', '산출자료', '제출산출물', '주요산출물'] },
  { field: 'related', isTelling: true, spellings: ['관련요구사항', '연관요구사항', '관련요구사항번호', '관련요구사항id', '관련요구사항고유번호', '관련요건', '선후행요구사항'] },
  { field: 'other', isTelling: true, spellings: ['응락수준', '수락수준', '요구사항출처', '요구사항유형', '요구사항중요도', '요구사항우선순위'] },
  { field: 'other', isTelling: false, spellings: ['출처', '근거', '중요도', '우선순위', '비고', '제약사항', '제약조건', '검증방법', '검증기준', '검수기준', '검수방법', '수용기준', '난이도', '유형', '필수여부', '필수/선택', '요청부서', '담당부서', '해결방안', '대상업무', '대상시스템', '특이사항', '참고사항', '시험방법', '품질속성', '기대효과', '적용시기'] },
];

/** Headings of a column that only forms to be filled in have; such a table lists nothing of the document's own. */
export const FORM_COLUMNS: readonly string[] = ['제안서페이지', '제안서쪽', '제안서쪽수', '제안쪽수', '제안서관련페이지', '관련페이지', '제안내용', '수용여부', '제안서목차', '제안서항목', '제안페이지', '충족여부', '이행여부', '응답'];

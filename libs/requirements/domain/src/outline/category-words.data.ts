/**
 * Words of a category of requirements, and the words in titles of proposals' sections that answer it.
 * From the order of the technical part in NIPA's example for public software tenders (July 2022) and its kinds of requirements.
 */
/** Where a table of few wide items has none of its own for a technical kind. */
const TECHNICAL = ['기술및', '기술부문', '기술분야'];

export const CATEGORY_WORDS: readonly { readonly of: RegExp; readonly titles: readonly string[] }[] = [
  { of: /사용자인터페이스|화면/u, titles: ['사용자인터페이스', '화면', 'UI', '인터페이스', '연계', ...TECHNICAL] },
  { of: /인터페이스|연계/u, titles: ['인터페이스', '연계', ...TECHNICAL] },
  { of: /성능/u, titles: ['성능', ...TECHNICAL] },
  { of: /데이터|DB/u, titles: ['데이터', 'DB', '이관', ...TECHNICAL] },
  { of: /테스트|시험/u, titles: ['테스트', '시험', '품질', ...TECHNICAL] },
  { of: /보안|개인정보/u, titles: ['보안', '개인정보', '기밀', ...TECHNICAL] },
  { of: /품질/u, titles: ['품질', ...TECHNICAL] },
  { of: /제약/u, titles: ['제약', '적용기술', '표준', '방법론', ...TECHNICAL] },
  { of: /프로젝트관리|사업관리|관리요구|^관리$/u, titles: ['프로젝트관리', '사업관리', '관리방법론', '일정', '위험', '조직'] },
  { of: /프로젝트지원|지원요구|^지원$/u, titles: ['프로젝트지원', '교육', '기술지원', '하자보수', '비상대책', '지원'] },
  { of: /장비|인프라/u, titles: ['장비', '인프라', '시스템구성', '하드웨어', ...TECHNICAL] },
  { of: /컨설팅/u, titles: ['컨설팅', '현황분석', ...TECHNICAL] },
  { of: /유지관리|유지보수|운영|^유지$/u, titles: ['유지관리', '유지보수', '하자보수', '운영', '지원'] },
  { of: /기능/u, titles: ['기능', '업무', '개발', '시스템구축', ...TECHNICAL] },
];

/** Words that stand in every title and tell nothing apart. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(['요구사항', '요구', '사항', '방안', '계획', '내용', '부문', '분야', '항목', '제안', '제시', '사업', '시스템', '구축', '개발', '관리', '지원', '적정성', '우수성', '구체성', '이해도', '전략', '및', '등', '수행', '대한', '위한']);

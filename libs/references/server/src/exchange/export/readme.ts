/** What `data.json` says of itself; the number rises when a field goes or changes its meaning. */
export const EXPORT_SCHEMA = { schema: 'shoal.registry-export', version: 1 } as const;

export const readmeText = (firm: string, exportedAt: string, missing: readonly string[]): string => `${firm}
${exportedAt}

이 압축 파일에는 우리 회사가 등록한 모든 자료가 들어 있습니다. 우리만 보는 자료와 휴지통에 있는 자료도 있습니다.
- data.json          모든 항목과 공유·확인 상태, 파일 목록 (UTF-8, ${EXPORT_SCHEMA.schema} ${EXPORT_SCHEMA.version})
- references.xlsx    수행실적      certificates.xlsx  인증·확인서
- experts.xlsx       전문인력      capabilities.xlsx  역량
  5,000행마다 파일을 나누어 -2, -3을 붙입니다. 수행실적, 인증·확인서, 전문인력은 그대로 다시 가져올 수 있습니다.
- files/<항목 id>/    증빙 파일. data.json의 files[].path와 같습니다.
금액은 원 단위이고 data.json에는 글자로 적혀 있습니다. 날짜는 서울 기준입니다. 전문인력의 이름은 개인정보이니 안전하게 보관해 주세요.

This archive holds everything that the firm has entered, also what only the firm sees and what lies in its trash.
- data.json          all things with sharing, review and the list of files (UTF-8, ${EXPORT_SCHEMA.schema} ${EXPORT_SCHEMA.version})
- references.xlsx, certificates.xlsx, experts.xlsx, capabilities.xlsx
  One file for each 5,000 rows (-2, -3 …). All but the capabilities can be imported again as they are.
- files/<id>/        proofs, as named by files[].path in data.json
Amounts are won, in data.json as text. Days are those of Asia/Seoul. Names of experts are personal data: keep them safe.
${missing.length === 0 ? '' : `\n저장소에서 찾을 수 없어 빠진 파일 / Files that the store does not hold any more:\n${missing.map((path) => `- ${path}`).join('\n')}\n`}`;

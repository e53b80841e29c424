const words = (text: string): readonly string[] => text.split(/\s*\/\s*/);

/** Nobody's real names: places, firms and systems are made up, as in the demo. */
const PLACES = words('가람/초롱/새뜰/한빛/물빛/솔내/다솜/누리/해든/은결/푸른/고운/별내/들샘/온새/미르/아라/나래/이든/하늬/도담/라온/마루/보람/예솔/윤슬/노을/단비/바람/꽃내');
const BODIES = words('시/군/구/교육지원청/도시공사/문화재단/시설관리공단/보건소');
export const BUYERS: readonly string[] = PLACES.flatMap((place) => BODIES.map((body) => place + body));

export const SYSTEMS = words(
  '도시통합관제 플랫폼/행정정보시스템/재난안전 상황판/차세대 급여시스템/민원 챗봇/전자문서 유통시스템/공간정보 포털/교통정보 수집체계/시설물 이력관리/상하수도 요금시스템/스마트 가로등/관광 안내 앱/도서관 통합시스템/학사행정 시스템/연구과제 관리/의료영상 보관소/예산회계 시스템/인사급여 시스템/전자조달 연계/빅데이터 분석 플랫폼/클라우드 관리 포털/보안관제 센터/통합인증 체계/모바일 현장점검/드론 영상분석/하천 수위 예측/대기질 측정망/농산물 유통 플랫폼/주차 관제/버스정보 시스템/전기차 충전 관제/문화유산 디지털 아카이브/기록물 관리/콜센터 상담 시스템/복지대상자 관리/일자리 매칭/공공데이터 개방 포털/지방세 납부 시스템/부동산 거래 신고/건축 인허가/산림 병해충 예찰/해양 쓰레기 관제/항만 물류 정보/철도 시설 점검/에너지 사용량 분석/자원회수 관리/청년정책 안내/평생학습 포털/체육시설 예약/동물등록 관리',
);
export const WORKS = words('구축/고도화/유지관리/재구축/클라우드 전환/정보화전략계획 수립/기능개선/통합/운영/컨설팅/시범사업/확대 구축/성능개선/보안강화/데이터 이관');
export const TECHNOLOGIES = words('Vue/React/Spring/Kubernetes/PostgreSQL/Oracle/Kafka/Elasticsearch/Python/TensorFlow/OpenCV/Flutter/Node.js/Redis/GeoServer/Cloud/Docker/Terraform/eGovFrame/Java/Kotlin/Swift/RabbitMQ/Hadoop/Spark/Tableau/OCR/LLM/MQTT/WebRTC');
export const SENTENCES = words(
  '여러 부서에 흩어진 자료를 한곳에 모으고 담당자가 바로 쓰는 화면을 만들었다./기존 장비를 그대로 두고 단계별로 옮겨 업무가 멈추지 않았다./현장 담당자와 함께 화면을 설계하고 세 차례 시험운영을 거쳤다./하루 평균 12만 건의 자료를 받아 5분 안에 보여 준다./장애가 나면 예비 체계로 넘어가며 분기마다 전환 훈련을 한다./개인정보를 가명으로 바꾸어 분석 환경에 넘기고 기록을 남긴다./다른 기관의 체계와 열두 가지 연계를 맺고 규격을 문서로 남겼다./시민이 손전화로 신고하면 담당 부서에 자동으로 나뉜다./오래된 자료 4,200만 건을 옮기고 건수와 합계를 맞추었다./웹 접근성 지침을 지키고 화면 낭독기로 확인했다./취약점 점검에서 나온 37건을 모두 조치했다./운영 인력을 교육하고 지침서를 네 권 남겼다.',
);
export const ISSUERS = words('한국인터넷진흥원/한국정보통신기술협회/중소벤처기업부/한국산업기술시험원/한국품질재단');
export const SCOPES = words('공공 클라우드 서비스/소프트웨어 개발/관제 소프트웨어 2.1/정보시스템 유지관리/영상 보관 서비스/통합인증 솔루션/데이터 연계 도구');
export const QUALIFICATIONS = words('정보처리기사/정보관리기술사/정보보안기사/PMP/CISSP/AWS Solutions Architect/빅데이터분석기사/정보시스템감리사/SQLD/리눅스마스터');
export const FIELDS = words('공공/재난안전/클라우드/교통/의료/교육/금융/국방/환경/공간정보');
export const TASKS = words('사업관리/아키텍처 설계/화면 설계/데이터 이관/연계 개발/시험/운영 지원/보안 점검');

const FIRST = [...'가나다라마바사아자차카타파하고노도로모보소오조초코토포호'];
const SECOND = [...'람솔빛온별샘결든울찬'];
const TAILS = words('소프트/테크/데이터/시스템즈/정보기술/랩스/비전/네트웍스');
const FORMS: readonly ((name: string) => string)[] = [(name) => `${name} 주식회사`, (name) => `(주)${name}`, (name) => `㈜${name}`, (name) => `주식회사 ${name}`, (name) => `${name} (주)`, (name) => name];

/** The name of the firm in that place, with its legal form as firms write it, and its chip. */
export const firmName = (place: number): { readonly name: string; readonly chip: string } => {
  const chip = `${FIRST[place % FIRST.length] ?? '가'}${SECOND[Math.floor(place / FIRST.length) % SECOND.length] ?? '람'}`;
  return { name: (FORMS[place % FORMS.length] ?? String)(`${chip}${TAILS[place % TAILS.length] ?? '소프트'}`), chip };
};

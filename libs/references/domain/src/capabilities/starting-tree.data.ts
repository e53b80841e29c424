/** A node of the tree that a new cooperative starts with. */
export interface StartingNode {
  readonly name: string;
  readonly nameEn: string;
  readonly synonyms: readonly string[];
  readonly children: readonly StartingNode[];
}

/**
 * Where it comes from, as of 2026-11-25: put together by the authors of Shoal from the wording of public cloud and software tenders and of the
 * item classes in use (81111513 클라우드서비스, 80101507 정보화전략계획, 81151699 공간정보DB …). It follows no official
 * taxonomy: a cooperative's office makes it its own. A change here reaches new cooperatives only through a migration.
 */
type Row = readonly [name: string, nameEn: string, synonyms?: string, children?: readonly Row[]];

/** Synonyms stand in one text, parted by `|`. */
const ROWS: readonly Row[] = [
  ['클라우드', 'Cloud', 'Cloud|클라우드컴퓨팅', [
    ['클라우드 전환', 'Cloud migration', '클라우드 이전|마이그레이션|migration|클라우드 네이티브 전환', [
      ['전환 대상 분석', 'Migration assessment', '전환 컨설팅|현황 진단|6R'],
      ['데이터베이스 전환', 'Database migration', 'DB 이관|이기종 전환|오픈소스 DBMS 전환'],
      ['마이크로서비스 재설계', 'Microservice redesign', 'MSA|컨테이너 전환|클라우드 네이티브'],
    ]],
    ['기반 자원 구축', 'IaaS set-up', 'IaaS|가상화|서버 가상화|프라이빗 클라우드'],
    ['플랫폼 구축', 'PaaS set-up', 'PaaS|쿠버네티스|Kubernetes|컨테이너 플랫폼'],
    ['서비스형 소프트웨어', 'SaaS', 'SaaS|멀티테넌트|디지털서비스'],
    ['하이브리드·멀티 클라우드', 'Hybrid and multi-cloud', '멀티클라우드|hybrid cloud|CMP'],
    ['배포 자동화', 'Delivery automation', 'DevOps|CI/CD|IaC|GitOps'],
    ['클라우드 운영·비용', 'Cloud operations and cost', 'MSP|FinOps|클라우드 관리'],
    ['재해복구', 'Disaster recovery', 'DR|백업|업무연속성|BCP'],
  ]],
  ['데이터', 'Data', 'Data', [
    ['데이터 연계', 'Data integration', 'API 연계|EAI|ESB|시스템 연계|인터페이스'],
    ['데이터베이스 설계', 'Database design', 'DB 모델링|데이터 모델링|DBA'],
    ['데이터 품질·표준', 'Data quality and standards', '데이터 품질관리|메타데이터|데이터 표준화'],
    ['데이터 이관', 'Data conversion', '데이터 전환|ETL'],
    ['데이터 분석·시각화', 'Analytics and visualisation', 'BI|대시보드|OLAP|통계분석'],
    ['빅데이터 플랫폼', 'Big data platform', '빅데이터|데이터 레이크|데이터 웨어하우스|DW'],
    ['공공데이터 개방', 'Open government data', '공공데이터|데이터 개방|오픈API|data.go.kr'],
    ['가명·결합 데이터', 'Pseudonymised data', '가명처리|데이터 결합|비식별'],
  ]],
  ['인공지능', 'Artificial intelligence', 'AI|머신러닝|기계학습', [
    ['생성형 AI', 'Generative AI', 'LLM|거대언어모델|챗GPT|GenAI', [
      ['검색 증강 생성', 'Retrieval-augmented generation', 'RAG|벡터 검색|사내 지식 검색'],
      ['모델 조정·평가', 'Model tuning and evaluation', '파인튜닝|fine-tuning|모델 평가|sLLM'],
      ['업무 도우미', 'Assistants and agents', '챗봇|AI 에이전트|상담 자동화'],
    ]],
    ['영상분석', 'Video analytics', '영상 인식|컴퓨터 비전|CCTV|객체 탐지|vision'],
    ['자연어 처리', 'Natural language processing', 'NLP|텍스트 분석|형태소 분석'],
    ['예측·이상탐지', 'Prediction and anomaly detection', '예측 모델|수요 예측|이상징후'],
    ['음성 인식·합성', 'Speech', 'STT|TTS|음성인식'],
    ['문서 인식', 'Document recognition', 'OCR|문서 자동분류'],
    ['학습데이터 구축', 'Training data', '데이터 라벨링|가공|AI 학습용 데이터'],
    ['업무 자동화', 'Process automation', 'RPA|로봇 프로세스 자동화'],
  ]],
  ['시스템 개발', 'System development', 'SI|응용 SW 개발|정보시스템 구축', [
    ['전자정부 표준프레임워크', 'eGovFrame', 'eGovFrame|표준프레임워크|전자정부프레임워크|스프링|Spring'],
    ['웹 서비스', 'Web applications', '웹 개발|포털|홈페이지|프런트엔드'],
    ['모바일 앱', 'Mobile applications', '앱 개발|안드로이드|iOS|하이브리드 앱'],
    ['행정·업무 시스템', 'Administrative systems', '행정정보시스템|업무시스템|내부행정'],
    ['민원·대민 서비스', 'Citizen services', '민원|온라인 신청|전자민원'],
    ['전자문서·기록', 'Documents and records', '전자결재|기록관리|문서관리|EDMS'],
    ['그룹웨어·협업', 'Groupware', '그룹웨어|메신저|협업 도구'],
    ['전자상거래·결제', 'Commerce and payment', '쇼핑몰|결제|PG|지역화폐'],
    ['검색 엔진', 'Search', '통합검색|검색엔진|Elasticsearch'],
    ['블록체인', 'Blockchain', '분산원장|전자지갑|DID|분산신원'],
    ['노후 시스템 고도화', 'Modernisation', '차세대|재구축|고도화|레거시 전환'],
  ]],
  ['공간·사물', 'Spatial and things', 'GIS|IoT', [
    ['공간정보', 'Geospatial', 'GIS|지도|지리정보|공간정보DB', [
      ['공간 데이터 구축', 'Spatial data production', '수치지도|정밀도로지도|측량 데이터'],
      ['지도 서비스', 'Map services', '웹 GIS|WMS|타일 지도'],
    ]],
    ['사물인터넷', 'Internet of things', 'IoT|센서|스마트센서|oneM2M'],
    ['디지털트윈', 'Digital twin', '디지털 트윈|3D 도시 모델|시뮬레이션'],
    ['스마트시티·통합관제', 'Smart city and control rooms', '통합관제|스마트도시|도시통합운영센터|통합플랫폼'],
    ['지능형 교통', 'Intelligent transport', 'ITS|C-ITS|교통정보'],
    ['드론·로봇', 'Drones and robots', '무인기|UAV|로봇 관제'],
    ['실감 콘텐츠', 'Immersive content', '메타버스|VR|AR|XR'],
    ['현장 제어·설비', 'Control of plants', 'SCADA|PLC|스마트팩토리'],
  ]],
  ['보안·개인정보', 'Security and privacy', '정보보호|보안', [
    ['정보보안', 'Information security', '정보보호|보안 컨설팅|사이버보안|security', [
      ['보안 설계·시큐어코딩', 'Secure design and coding', '시큐어코딩|보안약점 진단|SW 보안'],
      ['취약점 진단·모의해킹', 'Assessment and penetration testing', '모의침투|취약점 점검|pentest'],
      ['보안 관제', 'Security monitoring', '관제|침해대응|보안관제센터|CERT|SOC'],
    ]],
    ['개인정보', 'Privacy', '개인정보보호|개인정보 영향평가|PIA|ISMS-P'],
    ['인증·권한', 'Identity and access', 'SSO|통합인증|IAM|본인확인'],
    ['암호화·키 관리', 'Encryption and keys', 'DB 암호화|KMS|전자서명'],
    ['망분리·제로트러스트', 'Separation and zero trust', '망분리|망연계|zero trust|N2SF'],
    ['클라우드 보안', 'Cloud security', 'CSAP 대응|클라우드 보안인증|CSPM'],
    ['인증 취득 지원', 'Certification support', 'ISMS|ISO 27001|CSAP|CC 인증'],
  ]],
  ['화면·접근성', 'Experience and access', 'UI|UX', [
    ['화면 설계', 'Interface design', 'UI|UX|사용자 경험|화면기획'],
    ['서비스 기획', 'Service planning', '서비스 디자인|요구 조사|고객여정'],
    ['접근성', 'Accessibility', '웹 접근성|모바일 접근성|장애인 접근성|WA 인증|KWCAG'],
    ['키오스크', 'Kiosks', '무인정보단말기|무인민원'],
    ['디자인 시스템', 'Design systems', 'KRDS|디지털 정부서비스 UI/UX|컴포넌트'],
    ['영상·콘텐츠 제작', 'Media production', '콘텐츠|홍보영상|온라인 교육 콘텐츠'],
  ]],
  ['컨설팅', 'Consulting', '정보화 컨설팅', [
    ['정보화전략계획', 'Information strategy planning', 'ISP|정보화전략|중장기 계획'],
    ['정보시스템 마스터플랜', 'System master plan', 'ISMP|상세 요구 정의|과업 규모 산정'],
    ['전사 아키텍처', 'Enterprise architecture', 'EA|ITA|아키텍처|범정부 EA'],
    ['업무 재설계', 'Process redesign', 'BPR|업무 혁신|프로세스 개선'],
    ['디지털 전환 자문', 'Digital transformation', 'DX|디지털 전환|혁신 자문'],
    ['규모·비용 산정', 'Sizing and cost', '기능점수|FP|사업대가|예산 산정'],
    ['성과 평가', 'Evaluation', '정보화 성과|효과 분석|영향평가'],
  ]],
  ['사업관리·품질', 'Management and quality', 'PM|QA', [
    ['사업관리', 'Project management', 'PM|프로젝트 관리|일정 관리|위험 관리'],
    ['사업관리 위탁', 'Project management office', 'PMO|전자정부사업관리|사업관리 위탁'],
    ['감리 대응', 'Audit response', '정보시스템 감리|감리|시정조치'],
    ['시험·품질', 'Testing and quality', '테스트|품질보증|QA|품질관리', [
      ['기능·인수 시험', 'Functional and acceptance testing', '통합시험|인수시험|시험 자동화'],
      ['성능 시험', 'Performance testing', '부하시험|성능 개선|튜닝|benchmark'],
      ['품질 인증 대응', 'Quality certification', 'GS 인증|SP 인증|BMT|TTA'],
    ]],
    ['요구사항 관리', 'Requirements management', '요구공학|요구사항 추적|RTM'],
    ['교육·변화관리', 'Training and change', '사용자 교육|변화관리|매뉴얼'],
    ['표준·산출물 관리', 'Standards and deliverables', '방법론|산출물|형상관리'],
  ]],
  ['기반·네트워크', 'Infrastructure and network', '인프라', [
    ['서버·스토리지', 'Servers and storage', 'HW|서버 구축|스토리지|장비 도입'],
    ['네트워크', 'Network', '통신망|LAN|전용회선|SDN|자가망'],
    ['전산실 구축·이전', 'Data centre set-up and moves', '전산센터|데이터센터|IDC 이전'],
    ['미들웨어·DBMS', 'Middleware and DBMS', 'WAS|웹서버|DBMS 설치|상용 SW'],
    ['오픈소스 전환', 'Open-source adoption', '공개SW|오픈소스|개방형 OS'],
    ['영상·회의 설비', 'Video and meeting systems', '영상회의|상황판|DID'],
  ]],
  ['운영·유지관리', 'Operations and maintenance', 'SM|운영', [
    ['응용 유지관리', 'Application maintenance', '유지보수|SW 유지관리|기능 개선'],
    ['장비 유지관리', 'Equipment maintenance', 'HW 유지보수|전산장비 유지관리'],
    ['통합 운영', 'Integrated operations', '운영 위탁|상주 운영|ITO'],
    ['서비스 데스크', 'Service desk', '헬프데스크|콜센터|사용자 지원'],
    ['장애·성능 관리', 'Incidents and performance', '모니터링|장애 대응|APM|관측성'],
    ['서비스 수준 관리', 'Service levels', 'SLA|ITSM|ITIL'],
  ]],
  ['업무 분야', 'Fields of business', '도메인|산업', [
    ['금융', 'Finance', '은행|보험|카드|핀테크|전자금융', [
      ['여신·수신', 'Lending and deposits', '계정계|대출|예금'],
      ['금융 규제 대응', 'Financial regulation', '전자금융감독규정|금융보안원|CSP 안전성 평가|마이데이터'],
    ]],
    ['중앙행정', 'Central government', '부처|행정|전자정부'],
    ['지방자치', 'Local government', '지자체|시군구|시도행정'],
    ['교육·연구', 'Education and research', '대학|학사|LMS|연구관리'],
    ['보건·복지', 'Health and welfare', '의료|병원|EMR|복지'],
    ['교통·물류', 'Transport and logistics', '철도|항만|물류'],
    ['환경·에너지', 'Environment and energy', '탄소중립|상하수도|스마트그리드'],
    ['재난·안전', 'Disaster and safety', '재난안전|소방|산업안전'],
    ['국방·치안', 'Defence and policing', '국방|경찰|치안'],
    ['문화·관광', 'Culture and tourism', '박물관|도서관|관광'],
    ['농림·해양', 'Agriculture and sea', '농업|스마트팜|수산|산림'],
    ['고용·산업', 'Work and industry', '고용|중소기업 지원|산업단지|특허'],
  ]],
];

const grown = ([name, nameEn, synonyms = '', children = []]: Row): StartingNode => ({ name, nameEn, synonyms: synonyms.split('|').filter(Boolean), children: children.map(grown) });

export const STARTING_TREE: readonly StartingNode[] = ROWS.map(grown);

/**
 * Names of makers and products that RFPs of public software projects ask for by name. What everybody has (browsers, operating systems of
 * phones, document formats) is left out: naming it keeps nobody away.
 */
const LATIN = [
  'Oracle', 'Tibero', 'MS[ -]?SQL', 'SQL Server', 'Altibase', 'CUBRID', 'Sybase', 'Informix', 'SAP HANA', 'Exadata',
  'WebLogic', 'WebSphere', 'JEUS', 'WebtoB', 'Windows Server', 'RHEL', 'Red ?Hat', 'VMware', 'Nutanix', 'Hyper-V', 'OpenShift',
  'Cisco', 'Juniper', 'Aruba', 'Fortinet', 'FortiGate', 'Palo Alto', 'Dell', 'HPE', 'Lenovo', 'Hitachi', 'NetApp', 'EMC', 'Brocade', 'Veritas', 'NetBackup',
  'Tableau', 'Qlik', 'MicroStrategy', 'Power BI', 'Splunk', 'Datadog', 'Dynatrace', 'Jennifer', 'ArcGIS', 'AutoCAD', 'MATLAB', 'Salesforce', 'ServiceNow', 'Nexacro', 'XPlatform', 'WebSquare',
] as const;
const HANGUL = ['오라클', '티베로', '큐브리드', '알티베이스', '웹로직', '제우스', '웹투비', '레드햇', '시스코', '주니퍼', '포티넷', '팔로알토', '뉴타닉스', '스플렁크', '태블로', '넥사크로', '엑스플랫폼', '웹스퀘어', '제니퍼'] as const;

/** A name stands by itself, or with a Korean particle or a version behind it. */
export const PRODUCT_NAME = new RegExp(`(?<![A-Za-z가-힣])(?:(?:${LATIN.join('|')})(?![A-Za-z])|(?:${HANGUL.join('|')})(?![가-힣]{4}))`, 'iu');

import { readFileSync } from 'node:fs';
import { errorText, ShoalError } from '@shoal/contract';
import { readEnvelope } from './notice-envelope';
import { TENDER_LIMITS } from './tender';

const sample = (name: string): string => readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8');
const errors = JSON.parse(sample('g2b-errors.json')) as Record<string, unknown>;

const refusal = (text: string): ShoalError => {
  try {
    readEnvelope(text);
  } catch (error) {
    if (error instanceof ShoalError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

const item = { bidNtceNo: 'R26BK00000001', bidNtceOrd: '000', bidNtceNm: '가' };
const envelope = (items: unknown): string => JSON.stringify({ response: { header: { resultCode: '00', resultMsg: '정상' }, body: { items, totalCount: '1' } } });

describe('readEnvelope understands', () => {
  it.each([
    ['items as an array', envelope([item, item]), 2],
    ['{item: […]}', envelope({ item: [item, item] }), 2],
    ['{item: {…}}', envelope({ item }), 1],
    ['a bare array', JSON.stringify([item, item, item]), 3],
    ['a bare entry', JSON.stringify({ _comment: 'x', ...item }), 1],
    ['a remark beside the response', JSON.stringify({ _comment: 'x', response: JSON.parse(envelope([item])).response }), 1],
    ['a byte order mark and white space', `\uFEFF\n  ${envelope([item])}\n`, 1],
    ['numbers instead of texts', JSON.stringify({ response: { header: { resultCode: 0 }, body: { items: [item], totalCount: 1 } } }), 1],
    ['a body without its response', JSON.stringify({ header: { resultCode: '00' }, body: { items: [item] } }), 1],
    ['items alone', JSON.stringify({ items: { item: [item] } }), 1],
    ['an answer saved as a JSON string', JSON.stringify(envelope([item])), 1],
    ['the sample of the guide', sample('g2b-servc-notice.json'), 1],
    ['the sample with two revisions', sample('g2b-servc-notice-sw-synthetic.json'), 2],
    ['an entry nested in an object', JSON.stringify(errors['nested_item_object']), 1],
  ])('%s', (_, text, count) => expect(readEnvelope(text)).toHaveLength(count));

  it('the same answer as XML, with its texts as they stand', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?><response><header><resultCode>00</resultCode></header><body><items>
      <item><bidNtceNo>R26BK00000001</bidNtceNo><bidNtceOrd>000</bidNtceOrd><bidNtceDtlUrl>https://x.example/?a=1&amp;b=2</bidNtceDtlUrl><chgDt/></item>
      <item><bidNtceNo>R26BK00000002</bidNtceNo><bidNtceOrd>001</bidNtceOrd></item></items></body></response>`;
    const [first, second] = readEnvelope(xml) as Record<string, unknown>[];
    expect(first).toEqual({ bidNtceNo: 'R26BK00000001', bidNtceOrd: '000', bidNtceDtlUrl: 'https://x.example/?a=1&b=2', chgDt: '' });
    expect(second).toMatchObject({ bidNtceOrd: '001' });
  });

  it('a full page of 999 notices as XML with many escaped addresses', () => {
    const one = `<item><bidNtceNo>R26BK00000001</bidNtceNo>${'<u>https://x.example/?a=1&amp;b=2&amp;c=3&amp;d=4</u>'.repeat(12)}</item>`;
    expect(readEnvelope(`<response><body><items>${one.repeat(999)}</items></body></response>`)).toHaveLength(999);
  });
});

describe('readEnvelope refuses with a sentence', () => {
  it.each([
    ['an error in the envelope', JSON.stringify(errors['service_error']), 'NOTICE_SERVICE_ERROR', { code: '07', message: '입력범위값 초과 에러' }],
    ['a flat error', JSON.stringify(errors['gateway_flat']), 'NOTICE_SERVICE_ERROR', { code: '10', message: 'INVALID_REQUEST_PARAMETER_ERROR' }],
    ['the gateway as JSON', JSON.stringify(errors['gateway_auth_json']), 'NOTICE_SERVICE_ERROR', { code: '30', message: 'SERVICE_KEY_IS_NOT_REGISTERED_ERROR' }],
    ['the gateway as XML', String(errors['gateway_auth_xml']), 'NOTICE_SERVICE_ERROR', { code: '22', message: 'LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR' }],
    ['the gateway as XML in a JSON string', JSON.stringify(errors['gateway_auth_xml']), 'NOTICE_SERVICE_ERROR', { code: '22' }],
    ['the gateway as XML with its header', `<?xml version="1.0"?>\n${String(errors['gateway_auth_xml'])}`, 'NOTICE_SERVICE_ERROR', { code: '22' }],
    ['an error in another wrapper', '{"nkoneps.com.response.ResponseError":{"header":{"resultCode":"07","resultMsg":"초과"}}}', 'NOTICE_SERVICE_ERROR', { code: '07' }],
    ['an error in an XML envelope', '<response><header><resultCode>99</resultCode><resultMsg>x</resultMsg></header></response>', 'NOTICE_SERVICE_ERROR', { code: '99' }],
    ['items as an empty text', JSON.stringify(errors['empty_items_string']), 'NOTICE_EMPTY', {}],
    ['an empty list', envelope([]), 'NOTICE_EMPTY', {}],
    ['no data, code 03', '{"response":{"header":{"resultCode":"03","resultMsg":"No Data"}}}', 'NOTICE_EMPTY', {}],
    ['no body', '{"response":{"header":{"resultCode":"00"}}}', 'NOTICE_EMPTY', {}],
    ['a bare empty array', '[]', 'NOTICE_EMPTY', {}],
    ['an empty object', ' {} ', 'NOTICE_EMPTY', {}],
    ['an empty object as a JSON string', '"{}"', 'NOTICE_EMPTY', {}],
    ['nothing', ' \n ', 'NOTICE_NOT_JSON', { detail: '비어 있음' }],
    ['prose', '안녕하세요', 'NOTICE_NOT_JSON', { detail: '{ 나 [ 로 시작하지 않음' }],
    ['a truncated answer', envelope([item]).slice(0, 60), 'NOTICE_NOT_JSON', {}],
    ['a number', '42', 'NOTICE_NOT_JSON', {}],
    ['an object of another kind', '{"hello":1}', 'NOTICE_NOT_JSON', { detail: 'response 항목이 없음' }],
    ['a web page', '<!doctype html><html><body>점검 중</body></html>', 'NOTICE_NOT_JSON', { detail: '웹페이지(HTML)임' }],
    ['XML that is cut off', '<response><header>', 'NOTICE_NOT_JSON', {}],
    ['a file of collected answers', sample('g2b-errors.json'), 'NOTICE_NOT_JSON', {}],
  ])('%s', (_, text, code, args) => {
    const error = refusal(text);
    expect(error.code).toBe(code);
    expect(error.args).toMatchObject(args);
    expect(errorText(error.code, 'ko', error.args)).not.toMatch(/undefined|\{\w+\}/);
  });

  it('XML entities, before anything is expanded', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]><response><body><items><item><bidNtceNo>&b;</bidNtceNo></item></items></body></response>`;
    expect(refusal(bomb).args['detail']).toBe('DTD가 든 XML은 읽지 않음');
    const file = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><response/>';
    expect(refusal(file).code).toBe('NOTICE_NOT_JSON');
  });

  it('more than 5 MB, counted in bytes', () => {
    const fits = JSON.stringify({ ...item, filler: 'a'.repeat(TENDER_LIMITS.importBytesMax - 200) });
    expect(readEnvelope(fits)).toHaveLength(1);
    const korean = JSON.stringify({ ...item, filler: '가'.repeat(TENDER_LIMITS.importBytesMax / 3 + 1) });
    expect(refusal(korean).args['detail']).toBe('5MB보다 큼');
  });

  it('more than 1,000 notices', () => {
    expect(refusal(JSON.stringify(Array.from({ length: 1001 }, () => item))).code).toBe('INVALID_INPUT');
  });

  it('deep nesting without falling over', () => {
    expect(refusal(`${'['.repeat(100_000)}${']'.repeat(99_999)}`).code).toBe('NOTICE_NOT_JSON');
    expect(refusal('<a>'.repeat(50_000)).code).toBe('NOTICE_NOT_JSON');
    expect(refusal('<a>'.repeat(5_000) + '</a>'.repeat(5_000)).code).toBe('NOTICE_NOT_JSON');
  });
});

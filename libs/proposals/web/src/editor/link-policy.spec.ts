import { safeImageSource, uploadProblem } from './image-policy';
import { hrefFromInput, safeHref } from './link-policy';

describe('a link', () => {
  it.each(['https://naru.example/a?b=c#d', 'http://naru.example', 'mailto:lead@naru.example', 'https://한글.example/문서'])('may lead to %s', (href) => expect(safeHref(href)).toBe(href));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://naru.example/1',
    '//evil.example',
    '/files/1',
    '',
    `https://${'a'.repeat(2001)}`,
    null,
    { toString: () => 'https://a.example' },
  ])('may not lead to %j', (href) => expect(safeHref(href)).toBeNull());

  it.each([
    ['naru.example', 'https://naru.example'],
    ['www.g2b.go.kr/link?x=1', 'https://www.g2b.go.kr/link?x=1'],
    ['naru.example:8443/a', 'https://naru.example:8443/a'],
    ['lead@naru.example', 'mailto:lead@naru.example'],
    [' https://naru.example ', 'https://naru.example'],
    ['제안서', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('typed as %j is %j', (text, href) => expect(hrefFromInput(text)).toBe(href));
});

describe('a picture', () => {
  const file = '/files/0192f0c0-1111-7222-8333-444455556666';
  it('comes from the files of this server', () => expect(safeImageSource(file)).toBe(file));

  it.each([
    'https://tracker.example/pixel.png',
    '//tracker.example/files/0192f0c0-1111-7222-8333-444455556666',
    `https://a.example${file}`,
    `${file}/../../graphql`,
    `${file}?x=1`,
    `${file}\n`,
    'data:image/png;base64,AAAA',
    '/files/',
    null,
    7,
  ])('never from %j', (source) => expect(safeImageSource(source)).toBeNull());

  it('is checked before it travels', () => {
    expect(uploadProblem({ type: 'image/png', size: 10 })).toBeNull();
    expect(uploadProblem({ type: 'image/svg+xml', size: 10 })).toBe('type');
    expect(uploadProblem({ type: 'image/jpeg', size: 11 * 1024 * 1024 })).toBe('size');
  });
});

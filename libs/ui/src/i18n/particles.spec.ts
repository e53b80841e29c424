import { createInstance } from 'i18next';
import { addParticles, withParticle } from './particles';

describe('Korean particles', () => {
  it.each([
    ['나루', '을를', '나루를'],
    ['다온', '을를', '다온을'],
    ['물결', '으로', '물결로'],
    ['다온', '으로', '다온으로'],
    ['한결소프트(주)', '이가', '한결소프트(주)가'],
    ['(주)가온', '은는', '(주)가온은'],
  ] as const)('%s + %s → %s', (name, pair, text) => expect(withParticle(name, pair)).toBe(text));

  it('works inside messages', () => {
    const i18n = createInstance();
    void i18n.init({ lng: 'ko', initAsync: false, resources: { ko: { translation: { admitted: '{{name, 을를}} 받았습니다.' } } }, interpolation: { escapeValue: false } });
    addParticles(i18n);
    expect(i18n.t('admitted', { name: '다온' })).toBe('다온을 받았습니다.');
  });
});

import { ShoalError } from '@shoal/contract';
import { assertHonestName, assertProofExtension, proofName } from './proof-kind';

const codeOf = (attempt: () => unknown): string | null => {
  try {
    attempt();
    return null;
  } catch (error) {
    return error instanceof ShoalError ? error.code : 'not ours';
  }
};

describe('the name of a proof', () => {
  it.each([
    ['계약서.pdf'.normalize('NFD'), '계약서.pdf'],
    ['../../etc/passwd.pdf', '.._.._etc_passwd.pdf'],
    ['contract\u202Efdp.exe', 'contractfdp.exe'],
    [' 실적\r\n증명서.pdf ', '실적증명서.pdf'],
  ])('%j is kept as %j', (sent, kept) => expect(proofName(sent)).toBe(kept));

  it.each(['', '  ', '..', '\u200b', `${'가'.repeat(197)}.pdf`])('%j is none', (sent) => expect(codeOf(() => proofName(sent))).toBe('INVALID_INPUT'));

  it.each([
    ['a.pdf', null],
    ['a.HWPX', null],
    ['a.docm', 'PROOF_MACROS'],
    ['a.XLSM', 'PROOF_MACROS'],
    ['a.zip', 'PROOF_KIND_REFUSED'],
    ['a.svg', 'PROOF_KIND_REFUSED'],
    ['pdf', 'PROOF_KIND_REFUSED'],
  ])('%s: %s', (name, code) => expect(codeOf(() => assertProofExtension(name))).toBe(code));

  it('says what the content is', () => {
    expect(codeOf(() => assertHonestName('사진.JPEG', 'jpeg'))).toBeNull();
    expect(codeOf(() => assertHonestName('계약서.pdf', 'docx'))).toBe('PROOF_NAME_LIES');
    expect(codeOf(() => assertHonestName('계약서.pdf.docx', 'pdf'))).toBe('PROOF_NAME_LIES');
  });
});

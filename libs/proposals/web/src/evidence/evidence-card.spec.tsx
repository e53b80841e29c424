/** @jest-environment jsdom */
import { MantineProvider } from '@mantine/core';
import { setLanguage } from '@shoal/ui';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { CitedEvidenceFragment, CitedThingFragment } from '../generated/graphql';
import { EvidenceCard } from './evidence-card';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) });

const THING: CitedThingFragment = {
  id: 'r',
  kind: 'REFERENCE',
  title: '침수 감시 구축',
  version: 2,
  firm: { id: 'n', name: '나루소프트', nameEn: 'Naru', chip: '나루', colorSlot: 1 },
  isVerified: true,
  problem: null,
  reference: { buyerName: '가람시', startsOn: '2025-03-04', endsOn: null, amount: '1240000000', vatIncluded: false, method: 'JOINT', shareBasisPoints: 3500, partAmount: null, creditedAmount: '434000000', creditedOn: '2026-11-01' },
  certificate: null,
  expert: null,
};
const expired: CitedThingFragment = {
  ...THING,
  kind: 'CERTIFICATE',
  problem: 'CERTIFICATE_EXPIRED',
  reference: null,
  certificate: { kindName: '직접생산확인증명서', kindNameEn: '', number: 'DP-77', scope: '', issuer: '', issuedOn: '2024-01-01', expiresOn: '2025-12-31', validity: 'EXPIRED', validOn: '2026-12-01' },
};
const nameless: CitedThingFragment = { ...THING, kind: 'EXPERT', title: 'IT아키텍트 · 12년', problem: 'CONSENT_MISSING', reference: null, expert: { roleName: 'IT아키텍트', roleNameEn: 'IT architect', position: '수석', careerYears: 12, qualifications: ['정보관리기술사'], name: null } };
const shared = (thing: CitedThingFragment | null): CitedEvidenceFragment => ({ id: 'r', thing, own: null });

interface Shown {
  readonly version?: number;
  readonly cited?: CitedEvidenceFragment;
  readonly kept?: { readonly thing: CitedThingFragment | null };
  readonly writable?: boolean;
}
const used: number[] = [];
const draw = async ({ version = 2, cited, kept, writable = true }: Shown): Promise<HTMLElement> => {
  const container = document.body.appendChild(document.createElement('div'));
  await act(async () =>
    createRoot(container).render(
      <MantineProvider>
        <EvidenceCard citation={{ evidenceId: 'r', version }} cited={cited} kept={kept} writable={writable} onUseNew={(next) => used.push(next)} />
      </MantineProvider>,
    ),
  );
  // Mantine's own styles are no words of the card.
  container.querySelectorAll('style').forEach((style) => style.remove());
  return container;
};

beforeAll(() => setLanguage('ko'));

describe('a cited thing', () => {
  it('says what is shared of it, and nothing of risk while it is what was cited', async () => {
    const { textContent: text } = await draw({ cited: shared(THING) });
    for (const words of ['실적', '침수 감시 구축', '가람시', '12.4억원', '공동이행 35%', '434,000,000원', '진행 중', '사무국 확인']) expect(text).toContain(words);
    expect(text).not.toMatch(/바뀌었습니다|유효하지/);
  });

  it('says that it has changed, and lets a writer take the new version as cited', async () => {
    const card = await draw({ version: 1, cited: shared(THING) });
    expect(card.textContent).toContain('넣은 뒤 원본이 바뀌었습니다.');
    await act(async () => card.querySelector('button')?.click());
    expect(used).toEqual([2]);
    expect((await draw({ version: 1, cited: shared(THING), writable: false })).querySelector('button')).toBeNull();
  });

  it('says why it does not hold on the day that counts', async () => {
    expect((await draw({ cited: shared(expired) })).textContent).toContain('기준일(2026. 12. 1.(화))에 유효하지 않습니다.');
    const person = (await draw({ cited: shared(nameless) })).textContent;
    expect(person).toContain('이름 비공개');
    expect(person).toContain('동의가 없거나');
  });

  it('is the same closed place whatever is not shared; its owner is told of its own', async () => {
    expect((await draw({ cited: shared(null) })).textContent?.trim()).toBe('이 입찰에 공유되지 않은 근거입니다. 공유가 끝났거나 거두어졌을 수 있습니다.');
    expect((await draw({ cited: { id: 'r', thing: null, own: { kind: 'REFERENCE', title: '우리 실적', mayShare: false } } })).textContent).toMatch(/우리 실적.*관리자/);
  });

  it('shows what was confirmed, whatever became of it, and says what became of it', async () => {
    const after = await draw({ cited: shared({ ...THING, version: 3, title: '고친 제목' }), kept: { thing: THING } });
    expect(after.textContent).toMatch(/침수 감시 구축.*확정 시점의 내용.*그 뒤 원본이 바뀌었습니다\./s);
    expect(after.textContent).not.toContain('고친 제목');
    expect((await draw({ cited: shared(null), kept: { thing: THING } })).textContent).toContain('그 뒤 공유가 끝났습니다.');
    expect((await draw({ cited: shared(THING), kept: { thing: null } })).textContent).toContain('확정할 때 이 입찰에 공유되지 않았던 근거입니다.');
  });
});

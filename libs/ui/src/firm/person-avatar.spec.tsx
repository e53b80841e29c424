/** @jest-environment jsdom */
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { setLanguage } from '../i18n/i18n';
import { FirmChip } from './firm-chip';
import { AvatarStack } from './person-avatar';

Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) });

const naru = { name: '(주)나루소프트', nameEn: 'Naru Soft', chip: '나루', colorSlot: 1 };
const people = ['정우진', '김서윤', '박도현', '이하늘', '최민재', '한소라', '오태경'].map((name, index) => ({ id: String(index), name, firm: naru }));

describe('who it is', () => {
  beforeAll(() => setLanguage('ko'));

  it('draws five and names the others', () => {
    render(<AvatarStack people={people} />, { wrapper: MantineProvider });
    const avatars = screen.getAllByRole('img');
    expect(avatars.map((avatar) => avatar.textContent)).toEqual(['우진', '서윤', '도현', '하늘', '민재', '+2']);
    expect(avatars[0]?.getAttribute('aria-label')).toBe('정우진 · (주)나루소프트');
    expect(avatars[5]?.getAttribute('aria-label')).toBe('2명 더: 한소라, 오태경');
  });

  it('says the whole name, the lead and the share to who cannot see the chip', () => {
    render(<FirmChip firm={naru} lead share={1250} />, { wrapper: MantineProvider });
    expect(screen.getByText('(주)나루소프트, 주관사, 지분 12.5%')).toBeTruthy();
    expect(screen.getByText('12.5')).toBeTruthy();
  });
});

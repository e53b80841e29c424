/** @jest-environment jsdom */
import { MantineProvider } from '@mantine/core';
import { setLanguage } from '@shoal/ui';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { ContributionTable, shareOf } from './contribution-table';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) });

const firm = (id: string, chip: string, colorSlot: number) => ({ id, name: `${chip}소프트`, nameEn: chip, chip, colorSlot });
const [naru, daon] = [firm('n', '나루', 1), firm('d', '다온', 2)];

describe('contributions in words and figures', () => {
  it('name every firm in the sum and in each section, with what nobody is known for', async () => {
    setLanguage('ko');
    const contributions = {
      closedSections: 1,
      firms: [{ characters: 1500, firm: naru }, { characters: 500, firm: daon }, { characters: 8, firm: null }],
      sections: [{ section: { id: 's', number: '4.2', title: '연계' }, firms: [{ characters: 500, firm: daon }, { characters: 8, firm: null }] }],
    };
    const container = document.body.appendChild(document.createElement('div'));
    await act(async () =>
      createRoot(container).render(
        <MantineProvider>
          <ContributionTable contributions={contributions as never} />
        </MantineProvider>,
      ),
    );
    const rows = [...container.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['제안서 전체', '1,500 74.7%', '500 24.9%', '8 0.4%', '2,008'],
      ['4.2 연계', '0', '500', '8', '508'],
    ]);
    expect([...container.querySelectorAll('thead th')].at(-2)?.textContent).toBe('사무국·서식');
  });

  it('give nothing of nothing', () => expect([shareOf(0, 0), shareOf(1, 3)]).toEqual([0, 3333]));
});

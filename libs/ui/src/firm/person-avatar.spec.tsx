/** @jest-environment jsdom */
import { setLanguage } from '../i18n/i18n';
import { draw } from '../spec-screen';
import { FirmChip } from './firm-chip';
import { AvatarStack } from './person-avatar';

const naru = { name: '(주)나루소프트', nameEn: 'Naru Soft', chip: '나루', colorSlot: 1 };
const people = ['정우진', '김서윤', '박도현', '이하늘', '최민재', '한소라', '오태경'].map((name, index) => ({ id: String(index), name, firm: naru }));

describe('who it is', () => {
  beforeAll(() => setLanguage('ko'));

  it('draws five and names the others', async () => {
    const avatars = (await draw(<AvatarStack people={people} />)).all('[role=img]');
    expect(avatars.map((avatar) => avatar.textContent)).toEqual(['우진', '서윤', '도현', '하늘', '민재', '+2']);
    expect(avatars[0]?.getAttribute('aria-label')).toBe('정우진 · (주)나루소프트');
    expect(avatars[5]?.getAttribute('aria-label')).toBe('2명 더: 한소라, 오태경');
  });

  it('says the whole name, the lead and the share to who cannot see the chip', async () => {
    const chip = (await draw(<FirmChip firm={naru} lead share={1250} />)).find('[title]');
    const seen = [...chip.querySelectorAll('span[aria-hidden]')].map((part) => part.textContent);
    expect(seen).toEqual(['나루', '12.5']);
    expect(chip.textContent).toBe('나루12.5(주)나루소프트, 주관사, 지분 12.5%');
  });
});

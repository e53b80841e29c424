import type { FileStore, Work } from '@shoal/platform';
import { EvidenceFileEntity } from '@shoal/references-server';
import { v7 as uuid } from 'uuid';
import { firms } from '../demo';
import { certificates, references } from '../demo/registry';
import { demoPdf } from './demo-pdf';
import { idOf } from './seed-people';
import { daysAgo, ownerOf, type RegistryPlace, sinceIssued, thingKey } from './seed-registry-evidence';

/** So many of the verified ones have their paper here; what waits for the office always has it. */
const VERIFIED_WITH_PAPER = 8;

const NOTICE = '시연을 위해 만든 문서로, 아무것도 증명하지 않습니다.';

interface Paper {
  readonly firmKey: string;
  readonly what: string;
  readonly name: string;
  readonly issuedInDays?: number;
  readonly lines: readonly string[];
}

export const seedProofs = async ({ manager }: Work, files: FileStore, place: RegistryPlace): Promise<void> => {
  const rows = await Promise.all(
    papers().map(async ({ firmKey, what, name, issuedInDays, lines }) => {
      const content = demoPdf(lines);
      const firmId = idOf(place.people.firms, firmKey);
      const evidenceId = idOf(place.things, thingKey(firmKey, what));
      return { id: uuid(), cooperativeId: place.people.cooperativeId, firmId, evidenceId, name, type: 'application/pdf', bytes: content.length, sha256: await files.put(content), uploadedBy: ownerOf(place, firmKey), createdAt: daysAgo(place, sinceIssued(70, issuedInDays)) };
    }),
  );
  await manager.insert(EvidenceFileEntity, rows);
};

const papers = (): readonly Paper[] => [
  ...withPaper(references).map(({ firmKey, title, buyer, startsOn, endsOn, amountWon }) => ({
    firmKey,
    what: title,
    name: `용역이행실적증명서_${title}.pdf`,
    lines: ['용역이행실적증명서', `사업명: ${title}`, `발주기관: ${buyer}`, `수행사: ${firmName(firmKey)}`, `기간: ${startsOn} ~ ${endsOn ?? '수행 중'}`, `계약금액: ${amountWon.toLocaleString('ko-KR')}원 (부가가치세 포함)`, NOTICE],
  })),
  ...withPaper(certificates).map(({ firmKey, kind, number, issuedInDays }) => ({
    firmKey,
    issuedInDays,
    what: kind,
    name: `${kind.replaceAll('/', '-')}_사본.pdf`,
    lines: [`${kind} (사본)`, `받은 회사: ${firmName(firmKey)}`, `번호: ${number}`, NOTICE],
  })),
];

const withPaper = <T extends { readonly review: string }>(things: readonly T[]): readonly T[] => [
  ...things.filter(({ review }) => review === 'requested' || review === 'returned'),
  ...things.filter(({ review }) => review === 'verified').slice(0, VERIFIED_WITH_PAPER),
];

const firmName = (firmKey: string): string => firms.find(({ key }) => key === firmKey)?.name ?? '';

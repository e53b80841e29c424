interface Share {
  readonly firmKey: string;
  /** People of the firm who answer in turn. */
  readonly people: readonly string[];
}

const NARU: Share = { firmKey: 'naru', people: ['naru.pm', 'naru.architect', 'naru.plan'] };
const DAON: Share = { firmKey: 'daon', people: ['daon.writer', 'daon.model', 'daon.test'] };
const GAON: Share = { firmKey: 'gaon', people: ['gaon.writer', 'gaon.mobile'] };
const HANGYEOL: Share = { firmKey: 'hangyeol', people: ['hangyeol.security', 'hangyeol.support'] };

const BY_KIND: Readonly<Record<string, Share>> = { PER: DAON, TER: DAON, INR: NARU, DAR: GAON, SER: HANGYEOL, QUR: HANGYEOL, ECR: HANGYEOL, PSR: HANGYEOL, COR: NARU, PMR: NARU };

const numberOf = (code: string): number => Number(code.slice(4));

/** As the proposal's table of responsibilities says. */
const shareOf = (code: string): Share => {
  if (!code.startsWith('SFR')) return BY_KIND[code.slice(0, 3)] ?? NARU;
  if (numberOf(code) <= 16) return NARU;
  return numberOf(code) <= 18 ? DAON : GAON;
};

export const ownerFirmOf = (code: string): string => shareOf(code).firmKey;

export const ownerOf = (code: string): string => {
  const { people } = shareOf(code);
  return people[numberOf(code) % people.length] ?? '';
};

/** Counted from the day of seeding; the bid closes a week after it. */
export const dueInDays = (code: string): number => 2 + (numberOf(code) % 4);

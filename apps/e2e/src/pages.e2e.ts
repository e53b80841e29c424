import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { complaintsOf, DEMO_PASSWORD, openContext, startBrowser } from './browser';
import { comeByAddress, comeFromInside } from './pages/come-to-page';
import { inspectPage, type Surroundings } from './pages/inspect-page';
import { LEAD, type ListedPage, listPages, type PagesByPerson } from './pages/page-list';
import { listRegistryPages } from './pages/registry-list';
import { ShoalProcess } from './shoal-process';

/** Where pictures go when somebody wants to look: SHOAL_SCREENS=tmp/screens npm run test:pages */
const SCREENS = process.env['SHOAL_SCREENS'];
/** All eight combinations with everybody's pages and axe everywhere, instead of the complementary four. */
const ALL = process.env['SHOAL_PAGES'] === 'all';

let shoal: ShoalProcess;
let empty: ShoalProcess;
let browser: Browser;
let pages: PagesByPerson;

beforeAll(async () => {
  [shoal, empty] = await Promise.all([ShoalProcess.start(), ShoalProcess.start({ SHOAL_DEMO: '0' })]);
  pages = await listPages(shoal.origin);
  browser = await startBrowser();
  if (SCREENS) await mkdir(SCREENS, { recursive: true });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await shoal?.stop();
  await empty?.stop();
});

const KO = 'KO' as const;
const EN = 'EN' as const;
const at = (wide: boolean, colorScheme: 'light' | 'dark', language: 'KO' | 'EN'): Surroundings => ({ width: wide ? 1440 : 360, height: wide ? 900 : 740, colorScheme, language });
const called = ({ width, colorScheme, language }: Surroundings): string => `${width}, ${colorScheme}, ${language}`;

interface Seen {
  readonly look: Surroundings;
  readonly everybody: boolean;
  readonly axe: boolean;
}
/** A page is loaded for the first and stays for the others: turning a telephone or the light down must not break it either. */
type Looks = readonly [Seen, ...Seen[]];

/** Each width, scheme and language twice; each scheme is measured by axe once, and one combination is seen by everybody. */
const FOUR: readonly Looks[] = [
  [
    { look: at(true, 'light', KO), everybody: true, axe: true },
    { look: at(false, 'dark', KO), everybody: false, axe: true },
  ],
  [
    { look: at(false, 'light', EN), everybody: false, axe: false },
    { look: at(true, 'dark', EN), everybody: false, axe: false },
  ],
];
const whole = (look: Surroundings): Seen => ({ look, everybody: true, axe: true });
const EIGHT: readonly Looks[] = [true, false].flatMap((wide) => [KO, EN].map((language): Looks => [whole(at(wide, 'light', language)), whole(at(wide, 'dark', language))]));

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }';
const openAs = async (person: string | null, origin: string, look: Surroundings): Promise<Page> => {
  const context = await openContext(browser, origin, { ...look, locale: look.language === KO ? 'ko-KR' : 'en-GB' });
  const ask = (query: string, variables: object) => context.request.post('/graphql', { data: { query, variables } });
  if (person) {
    await ask(SIGN_IN, { input: { email: person, password: DEMO_PASSWORD } });
    await ask('mutation ($language: Language!) { setLanguage(language: $language) { id } }', { language: look.language });
  }
  return context.newPage();
};

const inspectAll = async (person: string | null, origin: string, listed: readonly ListedPage[], [first, ...others]: Looks, come = comeByAddress): Promise<object[]> => {
  const page = await openAs(person, origin, first.look);
  const complaints = complaintsOf(page);
  const faults: object[] = [];
  for (const one of listed) {
    for (const { look, axe } of [first, ...others]) {
      await page.setViewportSize({ width: look.width, height: look.height });
      await page.emulateMedia({ colorScheme: look.colorScheme });
      if (look === first.look) await come(page, one.path);
      faults.push(...(await inspectPage(page, one, { at: look, axe: axe && (ALL || !one.twin), screens: SCREENS })));
    }
    // That something hidden answers 404 is what it should do, and the browser notes it.
    const noted = complaints.splice(0).filter((complaint) => !(one.hidden && complaint.includes('404')));
    faults.push(...noted.map((complaint) => ({ page: one.name, complaint })));
  }
  await page.context().close();
  return faults;
};

/** What this person sees of these looks; axe looks at the pages of those who see all parts. */
const looksOf = (person: string | null, [first, ...others]: Looks): Looks => {
  const byAxe = (seen: Seen): Seen => ({ ...seen, axe: seen.axe && (ALL || person === LEAD || person === null) });
  return [byAxe(first), ...others.filter(({ everybody }) => everybody || person === LEAD).map(byAxe)];
};

const named = (all: readonly Looks[]) => all.map((looks) => [looks.map(({ look }) => called(look)).join(' then '), looks] as const);

describe.each(named(ALL ? EIGHT : FOUR))('every page, %s', (_, looks) => {
  it('fits, speaks one language, has no serious accessibility fault and complains of nothing', async () => {
    const faults: object[] = [];
    // The lead and whoever has not signed in come to each page by its address; whoever comes once more, or sees the same pages, from the page before.
    const comeOf = (person: string | null) => (ALL || (looks[0].everybody && (person === LEAD || person === null)) ? comeByAddress : comeFromInside);
    for (const [person, listed] of pages) if (looks[0].everybody || person === LEAD) faults.push(...(await inspectAll(person, shoal.origin, listed, looksOf(person, looks), comeOf(person))));
    const setUp = /\/set-up\/\S+/.exec(empty.output)?.[0] ?? '/no-set-up-link';
    faults.push(...(await inspectAll(null, empty.origin, [{ name: 'set-up', path: setUp }], looks)));
    expect(faults).toEqual([]);
  }, 900_000);
});

/** The registry is seen once, where it is tightest and words are longest. */
describe.each(named(ALL ? EIGHT : [[whole(at(false, 'light', EN))]]))('every page of the registry, %s', (_, looks) => {
  it('fits, speaks one language, has no serious accessibility fault and complains of nothing', async () => {
    const faults: object[] = [];
    for (const [person, listed] of await listRegistryPages(shoal)) faults.push(...(await inspectAll(person, shoal.origin, listed, looks, ALL ? comeByAddress : comeFromInside)));
    expect(faults).toEqual([]);
  }, 900_000);
});

it('signs in by keyboard, refuses a wrong password in words, and ends on the page that was asked for', async () => {
  const context = await openContext(browser, shoal.origin);
  const page = await context.newPage();
  await page.goto('/tenders');
  await page.waitForURL('**/sign-in**');
  await page.locator('input[type=email]').fill(LEAD);
  await page.locator('input[type=password]').fill('틀린 비밀번호입니다');
  await page.keyboard.press('Enter');
  await page.getByText('이메일 또는 비밀번호가 맞지 않습니다').waitFor();
  await page.locator('input[type=password]').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tenders');
  await context.close();
}, 60_000);

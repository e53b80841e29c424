import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { complaintsOf, DEMO_PASSWORD, openContext, startBrowser } from './browser';
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

/** Each width, scheme and language twice; each scheme is measured by axe once, and one combination is seen by everybody. */
const FOUR = [
  { look: at(true, 'light', KO), everybody: true, axe: true },
  { look: at(true, 'dark', EN), everybody: false, axe: false },
  { look: at(false, 'light', EN), everybody: false, axe: false },
  { look: at(false, 'dark', KO), everybody: false, axe: true },
];
const EIGHT = [true, false].flatMap((wide) =>
  (['light', 'dark'] as const).flatMap((scheme) => [KO, EN].map((language) => ({ look: at(wide, scheme, language), everybody: true, axe: true }))),
);

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

const inspectAll = async (person: string | null, origin: string, listed: readonly ListedPage[], look: Surroundings, axe: boolean): Promise<object[]> => {
  const page = await openAs(person, origin, look);
  const complaints = complaintsOf(page);
  const faults: object[] = [];
  for (const one of listed) {
    faults.push(...(await inspectPage(page, one, { at: look, axe: axe && (ALL || !one.twin), screens: SCREENS })));
    // That something hidden answers 404 is what it should do, and the browser notes it.
    const noted = complaints.splice(0).filter((complaint) => !(one.hidden && complaint.includes('404')));
    faults.push(...noted.map((complaint) => ({ page: one.name, complaint })));
  }
  await page.context().close();
  return faults;
};

describe.each((ALL ? EIGHT : FOUR).map((one) => [called(one.look), one] as const))('every page, %s', (_, { look, everybody, axe }) => {
  it('fits, speaks one language, has no serious accessibility fault and complains of nothing', async () => {
    const faults: object[] = [];
    for (const [person, listed] of pages) if (everybody || person === LEAD) faults.push(...(await inspectAll(person, shoal.origin, listed, look, axe && (ALL || person === LEAD || person === null))));
    const setUp = /\/set-up\/\S+/.exec(empty.output)?.[0] ?? '/no-set-up-link';
    faults.push(...(await inspectAll(null, empty.origin, [{ name: 'set-up', path: setUp }], look, axe)));
    expect(faults).toEqual([]);
  }, 900_000);
});

/** The registry is seen once, where it is tightest and words are longest. */
const REGISTRY = ALL ? EIGHT.map(({ look }) => look) : [at(false, 'light', EN)];
describe.each(REGISTRY.map((look) => [called(look), look] as const))('every page of the registry, %s', (_, look) => {
  it('fits, speaks one language, has no serious accessibility fault and complains of nothing', async () => {
    const faults: object[] = [];
    for (const [person, listed] of await listRegistryPages(shoal)) faults.push(...(await inspectAll(person, shoal.origin, listed, look, true)));
    expect(faults).toEqual([]);
  }, 300_000);
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

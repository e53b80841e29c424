import chromium from '@sparticuz/chromium';
import makePreparedFolder from '@shoal/testing/prepared-folder.set-up';

/** Jest calls it before the first suite: two suites that begin at once must not unpack Chromium into the same file. */
const setUp = async () => {
  makePreparedFolder();
  await chromium.executablePath();
};
export { setUp as default };

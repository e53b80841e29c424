import chromium from '@sparticuz/chromium';

/** Jest calls it before the first suite: two suites that begin at once must not unpack into the same file. */
const unpackChromium = () => chromium.executablePath();
export { unpackChromium as default };

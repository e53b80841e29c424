const HOME = '/home';

/** An address within this app to go on to; whatever could lead elsewhere or back to the sign-in becomes the home page. */
export const safeReturn = (address: unknown): string => {
  if (typeof address !== 'string' || !address.startsWith('/') || !URL.canParse(address, 'http://here.invalid')) return HOME;
  const url = new URL(address, 'http://here.invalid');
  return url.origin === 'http://here.invalid' && url.pathname !== '/sign-in' ? `${url.pathname}${url.search}${url.hash}` : HOME;
};

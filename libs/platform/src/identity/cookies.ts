import { parseCookie, stringifySetCookie } from 'cookie';

export const SESSION_COOKIE = 'shoal_session';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The session token in a Cookie header; null when absent or malformed. */
export const sessionTokenOf = (header: string | undefined): string | null => {
  const token = header ? parseCookie(header)[SESSION_COOKIE] : undefined;
  return token && TOKEN.test(token) ? token : null;
};

const attributes = (secure: boolean) => ({ name: SESSION_COOKIE, httpOnly: true, sameSite: 'lax' as const, path: '/', secure });

export const sessionCookie = (token: string, expires: Date, secure: boolean): string => stringifySetCookie({ ...attributes(secure), value: token, expires });
export const endedSessionCookie = (secure: boolean): string => stringifySetCookie({ ...attributes(secure), value: '', maxAge: 0 });

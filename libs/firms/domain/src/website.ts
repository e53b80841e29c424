import { FIRM_LIMITS } from './firm';

/**
 * The address to store, or null when it is no web address of http(s) with a host name.
 * An address without a scheme gets https; credentials in the address are refused.
 */
export const readWebsite = (text: string): string | null => {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > FIRM_LIMITS.websiteMax || /\s/.test(trimmed)) return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/:]+:\d/.test(trimmed);
  const candidate = hasScheme ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(candidate)) return null;
  const url = new URL(candidate);
  const named = url.hostname.includes('.') && !url.hostname.endsWith('.');
  const plain = url.username === '' && url.password === '';
  return (url.protocol === 'https:' || url.protocol === 'http:') && named && plain ? candidate : null;
};

import type { NotificationLanguage } from '@shoal/notifications-domain';
import { escapeHtml } from '@shoal/platform';
import { MAIL_MAX_SENTENCES } from './mail-rules';

interface MailContent {
  readonly language: NotificationLanguage;
  readonly personName: string;
  readonly sentences: readonly string[];
  /** Where the application is reached, without a slash at the end. */
  readonly address: string;
}

const WORDS = {
  ko: {
    subject: (count: number) => `[Shoal] 새 알림 ${count}건`,
    greeting: (name: string) => `${name} 님, 안녕하세요. Shoal에서 알려 드립니다.`,
    more: (count: number) => `그 밖에 ${count}건이 더 있습니다.`,
    open: 'Shoal에서 보기',
    settings: '메일을 받을 알림 고르기',
  },
  en: {
    subject: (count: number) => `[Shoal] ${count} new notifications`,
    greeting: (name: string) => `Hello ${name}, this is new in Shoal.`,
    more: (count: number) => `And ${count} more.`,
    open: 'Open Shoal',
    settings: 'Choose what you get mail about',
  },
} as const;

/** One line of text, whatever a title holds. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The sentences and the way in, and nothing of the things themselves: a mail lies where no wall stands. */
export const composeMail = ({ language, personName, sentences, address }: MailContent): { subject: string; text: string; html: string } => {
  const words = WORDS[language];
  const lines = sentences.slice(0, MAIL_MAX_SENTENCES).map(oneLine);
  const rest = sentences.length - lines.length;
  const [inbox, settings] = [`${address}/inbox`, `${address}/account`];
  const more = rest > 0 ? [words.more(rest)] : [];
  const link = (url: string, label: string): string => `<a href="${escapeHtml(url)}" target="_blank" rel="noopener">${label}</a>`;
  return {
    subject: lines.length === 1 && rest === 0 ? `[Shoal] ${lines[0]}` : words.subject(sentences.length),
    text: [words.greeting(oneLine(personName)), '', ...lines.map((line) => `- ${line}`), ...more, '', `${words.open}: ${inbox}`, `${words.settings}: ${settings}`, ''].join('\n'),
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body style="font-family:sans-serif;font-size:14px;line-height:1.6">`,
      `<p>${escapeHtml(words.greeting(oneLine(personName)))}</p><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`,
      ...more.map((line) => `<p>${line}</p>`),
      `<p>${link(inbox, words.open)}</p><p style="font-size:12px">${link(settings, words.settings)}</p></body></html>`,
    ].join(''),
  };
};

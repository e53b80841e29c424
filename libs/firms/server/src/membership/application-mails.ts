import type { Language } from '@shoal/platform';

export const MAIL_APPLICANT = 'mail-applicant';
export const TELL_OFFICE = 'tell-office-of-application';
export const FORGET_UNCONFIRMED = 'forget-unconfirmed-applications';

export type MailAbout = 'confirm' | 'returned' | 'declined' | 'admitted';
export const isMailAbout = (text: unknown): text is MailAbout => ['confirm', 'returned', 'declined', 'admitted'].includes(String(text));

/** Sentences with `{firm}`, `{cooperative}` and the label of the link. */
const WORDS: Readonly<Record<Language, Record<MailAbout, { readonly subject: string; readonly body: string; readonly link: string }>>> = {
  ko: {
    confirm: { subject: '{cooperative} 가입 신청 확인', body: '{firm}의 {cooperative} 가입 신청을 받았습니다. 아래 링크에서 이메일을 확인해 주셔야 사무국에 전해집니다. 신청한 적이 없으면 이 메일을 지우시면 됩니다. 확인하지 않은 신청은 7일 뒤 지워집니다.', link: '신청 확인하기' },
    returned: { subject: '{cooperative} 가입 신청 보완 요청', body: '{cooperative} 사무국이 {firm}의 가입 신청에 대해 보완을 요청했습니다. 아래 링크에서 내용을 보고 답해 주세요.', link: '요청을 보고 답하기' },
    declined: { subject: '{cooperative} 가입 신청 결과', body: '{cooperative} 사무국이 {firm}의 가입 신청을 받아들이지 않았습니다. 사유는 아래 링크에서 볼 수 있습니다.', link: '결과 보기' },
    admitted: { subject: '{cooperative} 가입을 환영합니다', body: '{firm}의 {cooperative} 가입이 승인되었습니다. 아래 링크에서 첫 관리자 계정을 만들어 주세요. 링크는 한 번만, 7일 동안 쓸 수 있습니다.', link: '계정 만들기' },
  },
  en: {
    confirm: { subject: 'Confirm your application to {cooperative}', body: 'We received the application of {firm} to join {cooperative}. It reaches the office once you confirm your e-mail with the link below. If you did not apply, please delete this mail; an unconfirmed application is removed after seven days.', link: 'Confirm the application' },
    returned: { subject: 'Your application to {cooperative}: a question', body: 'The office of {cooperative} has a question about the application of {firm}. Please look at it and answer with the link below.', link: 'See the question and answer' },
    declined: { subject: 'Your application to {cooperative}', body: 'The office of {cooperative} did not accept the application of {firm}. You find the reason behind the link below.', link: 'See the decision' },
    admitted: { subject: 'Welcome to {cooperative}', body: '{firm} is now a member of {cooperative}. Please set up its first administrator with the link below. It works once and for seven days.', link: 'Set up the account' },
  },
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Names {
  readonly firm: string;
  readonly cooperative: string;
}

/** Says what happened and where to look, and nothing that the office wrote: a mail lies where no wall stands. */
export const applicantMail = (about: MailAbout, language: Language, names: Names, url: string): { subject: string; text: string; html: string } => {
  const words = WORDS[language][about];
  const fill = (text: string): string => text.replace(/\{(firm|cooperative)\}/g, (_, name: keyof Names) => oneLine(names[name]));
  const body = fill(words.body);
  return {
    subject: `[Shoal] ${fill(words.subject)}`,
    text: `${body}\n\n${words.link}: ${url}\n`,
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body style="font-family:sans-serif;font-size:14px;line-height:1.6"><p>${escapeHtml(body)}</p><p><a href="${escapeHtml(url)}" target="_blank" rel="noopener">${words.link}</a></p></body></html>`,
  };
};

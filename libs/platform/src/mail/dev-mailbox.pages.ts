import { escapeHtml } from './escape-html';
import type { KeptMail } from './mail-folder';

const STYLE = `body{font:14px/1.6 system-ui,sans-serif;max-width:860px;margin:24px auto;padding:0 16px;color-scheme:light dark}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:6px 8px;border-bottom:1px solid #8884;vertical-align:top;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:12px;border:1px solid #8884}iframe{width:100%;height:420px;border:1px solid #8884;background:#fff}h1{font-size:20px}h2{font-size:16px}`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`;

const receiver = ({ to }: KeptMail): string => escapeHtml(`${to.name} <${to.address}>`);

export const mailboxPage = (mails: readonly KeptMail[]): string => {
  const rows = mails.map((mail) => `<tr><td>${escapeHtml(mail.writtenAt)}</td><td>${receiver(mail)}</td><td><a href="/dev/mail/${mail.id}">${escapeHtml(mail.subject)}</a></td></tr>`).join('');
  const list = mails.length > 0 ? `<table><tr><th>시각 Time</th><th>받는 사람 To</th><th>제목 Subject</th></tr>${rows}</table>` : '<p>아직 메일이 없습니다. No mail yet.</p>';
  return page('개발용 편지함', `<h1>개발용 편지함 Development mailbox</h1><p>SMTP 설정이 없어 보내지 않고 여기에 두었습니다. Without SMTP settings mail stays here.</p>${list}`);
};

/** The HTML part runs nothing: it is another document in a sandbox. */
export const mailPage = (mail: KeptMail): string =>
  page(
    mail.subject,
    `<p><a href="/dev/mail">개발용 편지함 Development mailbox</a> · <a href="/dev/mail/${mail.id}/eml">.eml</a></p><h1>${escapeHtml(mail.subject)}</h1>
<table><tr><th>From</th><td>${escapeHtml(mail.from)}</td></tr><tr><th>To</th><td>${receiver(mail)}</td></tr><tr><th>Date</th><td>${escapeHtml(mail.writtenAt)}</td></tr></table>
<h2>Text</h2><pre>${escapeHtml(mail.text)}</pre><h2>HTML</h2><iframe title="HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/dev/mail/${mail.id}/html"></iframe>`,
  );

import type { SendMailOptions } from 'nodemailer';
import type { ServerSettings } from '../config/server-settings';
import type { Mail } from './mail';

const NOWHERE = 'Shoal <shoal@localhost>';
const hostOf = (from: string): string => from.replace(/>$/, '').split('@')[1] as string;

/** What nodemailer makes a message from. It reads no files and fetches nothing for it. */
export const messageOf = ({ id, to, subject, text, html }: Mail, { mailFrom = NOWHERE }: Pick<ServerSettings, 'mailFrom'>): SendMailOptions => ({
  messageId: `<${id}@${hostOf(mailFrom)}>`,
  from: mailFrom,
  to,
  subject,
  text,
  html,
  // Absence notes answer people, not machines.
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

import { NOTIFICATIONS, type NotificationArguments, type NotificationKind, type NotificationLanguage } from './notification-kind';

const PLACE = /\{(\w+)\}/g;

const WEEKDAYS = { ko: '일월화수목금토', en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `2026. 12. 2.(수)`, `Wed 2 Dec 2026`: as everywhere on the screen. What is no day stays as it is. */
const dayText = (text: string, language: NotificationLanguage): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const weekday = WEEKDAYS[language][new Date(`${text}T00:00:00Z`).getUTCDay()];
  return language === 'en' ? `${weekday} ${date} ${MONTHS[month - 1]} ${year}` : `${year}. ${month}. ${date}.(${weekday})`;
};

const wordOf = (name: string, language: NotificationLanguage, args: NotificationArguments): string => {
  const word = String((language === 'en' ? args[`${name}En`] : undefined) ?? args[name] ?? '');
  return name === 'day' ? dayText(word, language) : word;
};

/** The sentence for a person. */
export const notificationText = (kind: NotificationKind, language: NotificationLanguage, args: NotificationArguments): string =>
  NOTIFICATIONS[kind][language].replace(PLACE, (_, name: string) => wordOf(name, language, args));

/** The places that the kind's sentences leave open. */
export const placesOf = (kind: NotificationKind): readonly string[] => [...new Set(Object.values(NOTIFICATIONS[kind]).flatMap((text) => [...text.matchAll(PLACE)].map(([, name]) => name as string)))];

/** Of what a caller gives, that which the sentences say: nothing else is kept. Throws when a place would stay open. */
export const keptArguments = (kind: NotificationKind, args: NotificationArguments): NotificationArguments => {
  const kept = placesOf(kind).map((name): readonly [string, string | number][] => {
    const value = args[name];
    if (value === undefined || value === '') throw new Error(`the notification ${kind} needs the argument ${name}`);
    const english = args[`${name}En`];
    return english === undefined || english === '' ? [[name, value]] : [[name, value], [`${name}En`, english]];
  });
  return Object.fromEntries(kept.flat());
};

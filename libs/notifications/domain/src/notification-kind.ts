/**
 * What people are told. Mail can be switched off by category, but for `security`.
 * The arguments are kept for as long as the notification, whoever may see the thing by then: so a sentence names firms, days, numbers
 * and the recipient's own things, never another firm's. Whoever follows the link meets the wall as it stands then.
 */
export type NotificationCategory = 'assignment' | 'deadline' | 'review' | 'sharing' | 'exchange' | 'opinion' | 'membership' | 'security';

interface NotificationEntry {
  readonly category: NotificationCategory;
  readonly ko: string;
  readonly en: string;
}

const define = <T extends Record<string, NotificationEntry>>(entries: T): T => entries;

/** `{name}` places are filled from the arguments, in English from `nameEn` where it is given; `{day}` is a day and shown as one. */
export const NOTIFICATIONS = define({
  requirements_given: { category: 'assignment', ko: '{firm}에서 우리 회사에 요구사항 {count}건을 맡겼습니다. 담당자를 정해 주세요.', en: '{firm} has given requirements to your firm: {count}. Please choose who answers them.' },
  requirements_assigned: { category: 'assignment', ko: '요구사항 {count}건의 담당이 되었습니다. 내 할 일에서 확인해 주세요.', en: 'You now answer for requirements: {count}. See them in My work.' },
  requirements_due: { category: 'assignment', ko: '맡은 요구사항 {count}건의 기한이 정해졌습니다. 가장 이른 기한은 {day}입니다.', en: 'Requirements that you answer for have due dates now: {count}. The first is {day}.' },
  requirements_corrected: { category: 'assignment', ko: '변경공고로 맡은 요구사항 {count}건이 바뀌거나 없어졌습니다. 답을 다시 확인해 주세요.', en: 'A corrected notice changes or removes requirements that you answer for: {count}. Please check the answers again.' },

  certificate_expiring: { category: 'deadline', ko: '인증·확인서 「{title}」의 유효기간이 {day}에 끝납니다({days}일 남음). 갱신을 준비해 주세요.', en: 'The certificate “{title}” expires on {day} (days left: {days}). Please prepare its renewal.' },
  certificates_expiring_summary: { category: 'deadline', ko: '회원사 {firms}곳의 인증·확인서 {count}건이 {days}일 안에 유효기간이 끝납니다.', en: 'Certificates that expire within {days} days: {count}, of firms: {firms}.' },

  review_requested: { category: 'review', ko: '{firm}에서 자료의 확인을 요청했습니다.', en: '{firm} asks for a review of its evidence.' },
  review_returned: { category: 'review', ko: '사무국이 「{title}」 자료를 돌려보냈습니다. 사유를 보고 고쳐 주세요.', en: 'The office sent “{title}” back. Please look at the reason and correct it.' },
  review_verified: { category: 'review', ko: '사무국이 「{title}」 자료의 확인을 마쳤습니다.', en: 'The office has verified “{title}”.' },
  participation_part_to_confirm: { category: 'review', ko: '{firm}에서 함께한 사업의 우리 회사 몫을 적었습니다. 맞는지 확인해 주세요.', en: '{firm} has entered your firm’s part of a joint project. Please check and confirm it.' },
  participation_part_disputed: { category: 'review', ko: '{firm}에서 함께한 사업의 몫이 다르다고 답했습니다. 사유를 보고 고쳐 주세요.', en: '{firm} disputes its part of a joint project. Please look at the reason and correct it.' },

  grant_given: { category: 'sharing', ko: '{firm}에서 우리 회사에 자료를 공유했습니다.', en: '{firm} has shared evidence with your firm.' },

  import_finished: { category: 'exchange', ko: '「{file}」 가져오기를 마쳤습니다(등록 {count}건, 건너뛴 중복 {skipped}행).', en: 'The import of “{file}” is done: {count} added, duplicates skipped: {skipped}.' },
  import_failed: { category: 'exchange', ko: '「{file}」 가져오기가 멈췄습니다. 등록된 것은 없습니다. 이유를 보고 다시 가져와 주세요.', en: 'The import of “{file}” has stopped and nothing was added. Please see why, then import it again.' },
  rfp_read: { category: 'exchange', ko: '「{file}」 제안요청서를 다 읽었습니다(요구사항 {count}건). 요구사항을 확인해 주세요.', en: 'The RFP “{file}” has been read: requirements found: {count}. Please review them.' },
  rfp_failed: { category: 'exchange', ko: '「{file}」 제안요청서를 읽지 못했습니다. 원본은 보관했습니다. 이유를 보고 다시 읽거나 다른 형식으로 올려 주세요.', en: 'The RFP “{file}” could not be read. The original is kept. Please see why, then read it again or upload it in another format.' },

  opinion_opened: { category: 'opinion', ko: '{firm}에서 공고에 낼 의견을 쓰기 시작했습니다. 내용을 보고 함께 쓸지 정해 주세요.', en: '{firm} has begun an opinion on a tender. Please look at it and decide whether your firm joins.' },
  opinion_ready: { category: 'opinion', ko: '함께 쓴 의견이 낼 준비가 되었습니다. 사무국이 발주기관에 냅니다.', en: 'An opinion is ready. The office hands it in to the buyer.' },
  opinion_handed_in: { category: 'opinion', ko: '함께 쓴 의견을 {day}에 발주기관에 냈습니다.', en: 'The opinion that your firm wrote was handed in to the buyer on {day}.' },
  opinion_answered: { category: 'opinion', ko: '함께 쓴 의견에 발주기관이 답했습니다. 내용을 확인해 주세요.', en: 'The buyer has answered the opinion that your firm wrote. Please look at the reply.' },
  opinion_due: { category: 'deadline', ko: '의견 접수가 {day}에 끝납니다({days}일 남음). 아직 내지 않은 의견이 있습니다.', en: 'The time for opinions ends on {day} (days left: {days}). An opinion has not been handed in yet.' },

  membership_applied: { category: 'membership', ko: '{firm}에서 가입을 신청했습니다.', en: '{firm} applies for membership.' },
  membership_decided: { category: 'membership', ko: '사무국이 우리 회사의 조합 가입 상태를 바꾸었습니다. 내용과 사유를 확인해 주세요.', en: 'The office has decided on your firm’s membership. Please see what and why.' },
  member_left: { category: 'membership', ko: '{firm}의 조합 탈퇴로 함께하던 입찰의 지분이 비었습니다. 지분을 다시 정해 주세요.', en: '{firm} has left the cooperative, and so your consortium. Please settle the shares anew.' },
  lead_left: { category: 'membership', ko: '주관사 {firm}의 조합 탈퇴로 입찰을 관리할 회사가 없습니다. 남은 회사에서 새 주관사를 정해 주세요.', en: 'The lead {firm} has left the cooperative, and nobody manages the bid. Please choose a new lead among the remaining firms.' },
  lead_changed: { category: 'membership', ko: '함께하는 입찰의 새 주관사는 {firm}입니다.', en: 'Your bid has a new lead: {firm}.' },
  administrator_appointed: { category: 'membership', ko: '사무국이 {name} 님을 우리 회사의 관리자로 정했습니다.', en: 'The office has made {name} an administrator of your firm.' },

  password_changed: { category: 'security', ko: '계정의 비밀번호가 바뀌었습니다. 직접 바꾸지 않았다면 바로 회사 관리자에게 알려 주세요.', en: 'The password of your account was changed. If it was not you, tell your firm’s administrator at once.' },
});

export type NotificationKind = keyof typeof NOTIFICATIONS;
export type NotificationArguments = Readonly<Record<string, string | number>>;
export type NotificationLanguage = 'ko' | 'en';

export const NOTIFICATION_KINDS = Object.keys(NOTIFICATIONS) as readonly NotificationKind[];
export const isNotificationKind = (text: string): text is NotificationKind => Object.hasOwn(NOTIFICATIONS, text);
export const categoryOf = (kind: NotificationKind): NotificationCategory => NOTIFICATIONS[kind].category;

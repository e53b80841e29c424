/**
 * The one registry of what Shoal tells a person when something is refused.
 * Category decides the HTTP status and how the screen reacts; both languages say
 * what happened, what was kept and what to do. `{name}` is filled from the arguments.
 */
export type ErrorCategory = 'unauthenticated' | 'forbidden' | 'not_found' | 'invalid' | 'conflict' | 'too_many' | 'unavailable' | 'internal';

interface ErrorEntry {
  readonly category: ErrorCategory;
  readonly ko: string;
  readonly en: string;
}

const define = <T extends Record<string, ErrorEntry>>(entries: T): T => entries;

export const ERRORS = define({
  UNAUTHENTICATED: { category: 'unauthenticated', ko: '로그인이 필요합니다. 로그인하면 보던 곳으로 돌아옵니다.', en: 'Please sign in. You will return to where you were.' },
  SIGN_IN_REFUSED: { category: 'unauthenticated', ko: '이메일 또는 비밀번호가 맞지 않습니다. 다시 입력해 주세요.', en: 'The e-mail or the password is not right. Please try again.' },
  TOO_MANY_ATTEMPTS: { category: 'too_many', ko: '시도가 너무 많습니다. {seconds}초 뒤에 다시 해 주세요.', en: 'Too many attempts. Please try again in {seconds} seconds.' },
  NOT_FOUND: { category: 'not_found', ko: '찾을 수 없거나 볼 수 없는 항목입니다. 주소를 확인하거나 공유를 요청해 주세요.', en: 'This does not exist or is not shared with you. Check the address or ask for access.' },
  FORBIDDEN: { category: 'forbidden', ko: '이 작업을 할 권한이 없습니다. 바뀐 것은 없습니다. 담당 관리자에게 요청해 주세요.', en: 'You may not do this. Nothing was changed. Ask the administrator in charge.' },
  INVALID_INPUT: { category: 'invalid', ko: '입력을 확인해 주세요: {detail}. 저장된 것은 그대로입니다.', en: 'Please check what you entered: {detail}. What was saved is unchanged.' },
  STALE_VERSION: { category: 'conflict', ko: '그사이 다른 사람이 바꾸었습니다. 새 내용을 확인하고 다시 저장해 주세요. 입력하신 것은 화면에 남아 있습니다.', en: 'Somebody changed this meanwhile. Look at the new state and save again; what you entered is still on the screen.' },
  INTERNAL: { category: 'internal', ko: '서버에서 문제가 생겼습니다. 저장된 것은 그대로이니 잠시 뒤 다시 해 주세요.', en: 'Something went wrong on the server. What was saved is unchanged; please try again shortly.' },
  UNAVAILABLE: { category: 'unavailable', ko: '지금은 저장소에 닿지 않습니다. 바뀐 것은 없습니다. 잠시 뒤 다시 해 주세요.', en: 'The store cannot be reached right now. Nothing was changed; please try again shortly.' },

  INVITATION_UNUSABLE: { category: 'not_found', ko: '이 초대 링크는 이미 쓰였거나 기한(7일)이 지났습니다. 초대한 분께 새 링크를 요청해 주세요.', en: 'This invitation was used already or has expired (seven days). Ask for a new link.' },
  SET_UP_UNUSABLE: { category: 'not_found', ko: '이 설치 링크는 쓸 수 없습니다. 이미 조합이 만들어졌거나 주소가 다릅니다. 서버를 켠 화면의 링크를 다시 확인해 주세요.', en: 'This set-up link cannot be used: a cooperative exists already or the address differs. Check the link that the server printed.' },
  BUSINESS_NUMBER_INVALID: { category: 'invalid', ko: '사업자등록번호의 검증번호가 맞지 않습니다. 숫자를 다시 확인해 주세요. 저장한 것은 없습니다.', en: 'The check digit of the business number is not right. Please check it; nothing was stored.' },
  FIRM_EXISTS: { category: 'conflict', ko: '같은 사업자등록번호나 두 글자 이름을 쓰는 회원사가 있습니다.', en: 'A member firm with this business number or this two-syllable name is there already.' },
  COLOUR_SLOTS_TAKEN: { category: 'conflict', ko: '회원사 색 12개를 모두 쓰고 있어 더 받을 수 없습니다.', en: 'All twelve firm colours are in use; no further firm can be admitted.' },
  EMAIL_TAKEN: { category: 'conflict', ko: '이 이메일을 쓰는 계정이 이미 있습니다. 그 계정으로 로그인해 주세요. 비밀번호를 잊었으면 회사 관리자에게 재설정 링크를 요청해 주세요.', en: 'An account with this e-mail exists already. Sign in with it; if you forgot the password, ask your firm’s administrator for a reset link.' },
  PASSWORD_WRONG: { category: 'invalid', ko: '지금 비밀번호가 맞지 않습니다. 비밀번호는 그대로입니다. 다시 입력해 주세요.', en: 'The current password is not right. Your password is unchanged; please try again.' },
  RESET_UNUSABLE: { category: 'not_found', ko: '이 재설정 링크는 이미 쓰였거나 기한(24시간)이 지났거나 더 새 링크가 있습니다. 비밀번호는 그대로입니다. 링크를 만들어 준 분께 새 링크를 요청해 주세요.', en: 'This reset link was used already, has expired (24 hours), or a newer one was made. Your password is unchanged. Ask whoever made it for a new link.' },
  PASSWORD_WEAK: { category: 'invalid', ko: '비밀번호는 {min}자 이상이어야 합니다.', en: 'The password needs at least {min} characters.' },

  NOTICE_NOT_JSON: { category: 'invalid', ko: '나라장터 API의 JSON이 아닙니다({detail}). 저장된 공고는 그대로입니다.', en: 'This is not the JSON of the KONEPS API ({detail}). Stored tenders are unchanged.' },
  NOTICE_SERVICE_ERROR: { category: 'invalid', ko: '나라장터가 오류로 답했습니다: {code} {message}. 가져온 공고는 없고 저장된 공고는 그대로입니다.', en: 'KONEPS answered with an error: {code} {message}. Nothing was imported; stored tenders are unchanged.' },
  NOTICE_EMPTY: { category: 'invalid', ko: '응답에 공고가 없습니다. 공고번호와 기간을 확인해 주세요.', en: 'The answer holds no notice. Check the notice number and the period.' },
  NOTICE_INVALID: { category: 'invalid', ko: '{index}번째 공고를 읽을 수 없습니다: {detail}. 하나도 저장하지 않았습니다.', en: 'Notice {index} cannot be read: {detail}. None was stored.' },
  TENDER_FROM_KONEPS: { category: 'conflict', ko: '나라장터에서 온 항목은 여기서 고치지 않습니다. 새 차수를 가져와 주세요.', en: 'Fields that came from KONEPS are not edited here. Import the new revision.' },
  TENDER_EXISTS: { category: 'conflict', ko: '같은 공고번호의 공고가 이미 있습니다: {number}.', en: 'A tender with this number is there already: {number}.' },
  TENDER_NOT_OPEN: { category: 'conflict', ko: '취소되었거나 마감된 공고에는 입찰 건을 열 수 없습니다.', en: 'A cancelled or closed tender cannot be bid on.' },

  ALREADY_IN_CONSORTIUM: { category: 'conflict', ko: '우리 회사는 이 공고의 다른 공동수급체에 이미 참여하고 있습니다. 한 공고에는 한 공동수급체에만 참여합니다.', en: 'Your firm is already in another consortium for this tender. A firm can be in one consortium per tender.' },
  ALREADY_PARTICIPATING: { category: 'conflict', ko: '이미 초대했거나 참여 중인 회원사입니다.', en: 'This firm is invited or takes part already.' },
  CONSORTIUM_INCOMPLETE: { category: 'conflict', ko: '다음 단계로 가려면 먼저 해결해 주세요: {problems}.', en: 'Before the next stage, please settle: {problems}.' },
  CONSORTIUM_FIXED: { category: 'conflict', ko: '제출한 입찰 건의 공동수급체는 바꿀 수 없습니다. 바뀐 것은 없습니다. 꼭 바꿔야 하면 주관사 관리자가 단계를 먼저 검토로 되돌립니다.', en: 'The consortium of a submitted bid cannot be changed. Nothing was changed. If it must be, the lead’s administrator first takes the bid back to Review.' },
  STAGE_NOT_NEXT: { category: 'conflict', ko: '이 단계로는 바로 옮길 수 없습니다.', en: 'The bid cannot move to this stage from here.' },
  INVITATION_ANSWERED: { category: 'conflict', ko: '이미 답한 참여 요청입니다.', en: 'This participation has been answered already.' },
  LEAD_CANNOT_LEAVE: { category: 'conflict', ko: '주관사는 빠질 수 없습니다. 먼저 주관사를 바꿔 주세요.', en: 'The lead cannot leave. Choose another lead first.' },

  OUTLINE_STARTED: { category: 'conflict', ko: '목차가 이미 있습니다. 지금 목차에 절을 더해 주세요.', en: 'The outline exists already. Add sections to it.' },
  OUTLINE_TOO_LARGE: { category: 'invalid', ko: '목차는 {max}개 절까지, {depth}단계까지 만들 수 있습니다.', en: 'An outline holds up to {max} sections in up to {depth} levels.' },
  MOVE_INTO_ITSELF: { category: 'invalid', ko: '절을 자기 아래로 옮길 수 없습니다.', en: 'A section cannot be moved below itself.' },
  NOT_A_MEMBER: { category: 'invalid', ko: '이 공동수급체에 참여하는 회원사나 그 구성원만 고를 수 있습니다.', en: 'Only firms of this consortium and their people can be chosen.' },
  STATE_NOT_NEXT: { category: 'conflict', ko: '이 상태로는 바로 옮길 수 없습니다.', en: 'The section cannot move to this state from here.' },
  VERSION_NOT_KEPT: { category: 'not_found', ko: '이 시점의 글은 따로 남아 있지 않습니다. 목록을 새로 고쳐 가까운 버전을 골라 주세요.', en: 'The text of this moment is not kept by itself. Look at the list again and choose a version near it.' },
  VERSION_NAMED: { category: 'conflict', ko: '지금 글에는 이미 이름이 있습니다. 그 이름을 바꾸거나 글을 고친 뒤에 다시 붙여 주세요.', en: 'The text as it is now has a name already. Rename that one, or name it again after the next change.' },
  VERSION_IS_NEWEST: { category: 'conflict', ko: '지금 글이 이 버전과 같습니다. 바뀐 것은 없습니다.', en: 'The text is the same as this version already. Nothing was changed.' },
  NOTHING_WRITTEN: { category: 'conflict', ko: '아직 쓴 글이 없어 이름을 붙일 수 없습니다.', en: 'Nothing is written yet, so there is nothing to name.' },
  FILE_REFUSED: { category: 'invalid', ko: '이 파일은 올릴 수 없습니다: {detail}. 본문은 그대로입니다.', en: 'This file cannot be uploaded: {detail}. The text is unchanged.' },
});

export type ErrorCode = keyof typeof ERRORS;
export type ErrorArguments = Readonly<Record<string, string | number>>;
export type ErrorLanguage = 'ko' | 'en';

/** The sentence for a person; arguments fill the `{name}` places, in English `nameEn` where it is given. */
export const errorText = (code: ErrorCode, language: ErrorLanguage, args: ErrorArguments = {}): string =>
  ERRORS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String((language === 'en' ? args[`${name}En`] : undefined) ?? args[name] ?? ''));

/** A refusal with a registered code; every layer may throw it and one formatter answers. */
export class ShoalError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly args: ErrorArguments = {},
  ) {
    super(errorText(code, 'en', args));
    this.name = 'ShoalError';
  }

  get category(): ErrorCategory {
    return ERRORS[this.code].category;
  }
}

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
  TOO_MANY_SUBSCRIPTIONS: { category: 'too_many', ko: '이 화면은 실시간 소식을 {max}가지까지 받습니다. 보이는 것은 그대로이고 잠시마다 새로 고쳐집니다. 다 본 창을 닫고 화면을 다시 열어 주세요.', en: 'One page is told of up to {max} things live. What you see is unchanged and is refreshed now and then. Close what you have finished with and open the page again.' },
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
  EMAIL_TAKEN: { category: 'conflict', ko: '이 이메일을 쓰는 계정이 이미 있습니다. 그 계정으로 로그인해 주세요. 비밀번호를 잊었으면 회사 관리자에게 재설정 링크를 요청해 주세요.', en: 'An account with this e-mail exists already. Sign in with it; if you forgot the password, ask your firm’s administrator for a reset link.' },
  PASSWORD_WRONG: { category: 'invalid', ko: '지금 비밀번호가 맞지 않습니다. 비밀번호는 그대로입니다. 다시 입력해 주세요.', en: 'The current password is not right. Your password is unchanged; please try again.' },
  RESET_UNUSABLE: { category: 'not_found', ko: '이 재설정 링크는 이미 쓰였거나 기한(24시간)이 지났거나 더 새 링크가 있습니다. 비밀번호는 그대로입니다. 링크를 만들어 준 분께 새 링크를 요청해 주세요.', en: 'This reset link was used already, has expired (24 hours), or a newer one was made. Your password is unchanged. Ask whoever made it for a new link.' },
  PASSWORD_WEAK: { category: 'invalid', ko: '비밀번호는 {min}자 이상이어야 합니다.', en: 'The password needs at least {min} characters.' },

  FIRM_SUSPENDED: { category: 'forbidden', ko: '사무국이 우리 회사의 이용을 정지했습니다. 읽을 수는 있지만 쓰거나 바꿀 수 없습니다. 바뀐 것은 없습니다. 사유는 회사 페이지에서 확인하고 사무국에 문의해 주세요.', en: 'The office has suspended your firm: you can read, but not write or change anything. Nothing was changed. See the reason on your firm’s page and ask the office.' },
  FIRM_LEFT: { category: 'forbidden', ko: '우리 회사는 이 조합에서 나갔습니다. 우리 회사의 자료를 보고 내보내는 것만 할 수 있습니다. 바뀐 것은 없습니다.', en: 'Your firm has left this cooperative. You can still see and export your firm’s own things. Nothing was changed.' },
  FIRM_NOT_AVAILABLE: { category: 'conflict', ko: '{name}: 지금은 입찰에 함께할 수 없는 회사입니다(이용 정지 또는 탈퇴). 바뀐 것은 없습니다. 다른 회원사를 골라 주세요.', en: '{name} cannot take part in bids now: it is suspended or has left. Nothing was changed; please choose another firm.' },
  FIRM_IN_BIDS: { category: 'conflict', ko: '이 회사는 진행 중인 입찰 {count}건에 있습니다. 바뀐 것은 없습니다. 목록을 보고 다시 결정해 주세요. 탈퇴하면 모두에서 바로 빠집니다.', en: 'The firm is in running bids: {count}. Nothing was changed. Please look at the list and decide again; when it leaves, it is out of all of them at once.' },
  MEMBERSHIP_NOT_NEXT: { category: 'conflict', ko: '지금 상태에서는 할 수 없는 결정입니다. 바뀐 것은 없습니다. 새 상태를 확인해 주세요.', en: 'This decision is not possible from the present state. Nothing was changed; please look at the new state.' },
  MEMBERSHIP_NUMBER_KNOWN: { category: 'conflict', ko: '이 사업자등록번호로는 지금 새로 신청할 수 없습니다. 저장한 것은 없습니다. 이미 신청했다면 받은 메일의 링크에서 확인하고, 아니면 사무국에 문의해 주세요.', en: 'A new application with this business number is not possible now. Nothing was stored. If you have applied already, use the link in the mail you received; otherwise please ask the office.' },
  MEMBERSHIP_NOT_ELIGIBLE: { category: 'conflict', ko: '조합의 가입 기준에 맞지 않아 받을 수 없습니다: {rule}. 바뀐 것은 없습니다. 보완을 요청하거나 반려하고, 기준이 달라졌다면 가입 기준을 먼저 고쳐 주세요.', en: 'The cooperative’s eligibility rule does not allow this: {rule}. Nothing was changed. Ask back or decline; if the rule itself is outdated, change it first.' },
  MEMBERSHIP_LINK_UNUSABLE: { category: 'not_found', ko: '이 가입 신청 링크는 쓸 수 없습니다. 가장 최근에 받은 메일의 링크를 열어 주세요. 확인하지 않은 신청은 7일 뒤 지워지니 그때는 다시 신청해 주세요.', en: 'This link to an application cannot be used. Open the link of the newest mail; an application that was not confirmed is removed after seven days, then please apply again.' },

  NOTICE_NOT_JSON: { category: 'invalid', ko: '나라장터 API의 JSON이 아닙니다({detail}). 저장된 공고는 그대로입니다.', en: 'This is not the JSON of the KONEPS API ({detail}). Stored tenders are unchanged.' },
  NOTICE_SERVICE_ERROR: { category: 'invalid', ko: '나라장터가 오류로 답했습니다: {code} {message}. 가져온 공고는 없고 저장된 공고는 그대로입니다.', en: 'KONEPS answered with an error: {code} {message}. Nothing was imported; stored tenders are unchanged.' },
  NOTICE_EMPTY: { category: 'invalid', ko: '공고가 들어 있지 않습니다. 가져온 공고는 없고 저장된 공고는 그대로입니다. 공고번호와 기간을 확인해 응답 전체를 다시 붙여 넣어 주세요.', en: 'There is no notice in it. Nothing was imported and stored tenders are unchanged. Check the notice number and the period, then paste the whole answer again.' },
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
  EVIDENCE_AT_RISK: { category: 'conflict', ko: '이 절이 인용한 근거 {count}곳이 바뀌었거나 만료되었거나 공유가 끝났습니다. 확정하지 않았고 글은 그대로입니다. 목록을 확인하고 고치거나, 그대로 확정할지 정해 주세요.', en: '{count} places in this section cite evidence that has changed, expired or been withdrawn. It was not confirmed and the text is unchanged. Look at the list, then mend it or confirm it as it is.' },
  FILE_REFUSED: { category: 'invalid', ko: '이 파일은 올릴 수 없습니다: {detail}. 본문은 그대로입니다.', en: 'This file cannot be uploaded: {detail}. The text is unchanged.' },

  COMPLIANCE_STATE_NOT_NEXT: { category: 'conflict', ko: '이 상태로는 바로 옮길 수 없습니다. 바뀐 것은 없습니다. 담당과 답한 곳이 있는지 먼저 확인해 주세요.', en: 'The item cannot move to this state from here. Nothing was changed; check first that it has an owner and an answer.' },
  COMPLIANCE_REASON_MISSING: { category: 'invalid', ko: '부분, 대체, 미충족에는 사유가 필요합니다. 저장한 것은 없습니다. 사유를 적고 다시 저장해 주세요.', en: 'Partial, alternative and unmet need a reason. Nothing was saved; add the reason and save again.' },
  COMPLIANCE_TOO_MANY: { category: 'invalid', ko: '한 번에 {max}건까지 고를 수 있습니다. 바뀐 것은 없습니다. 거르기로 묶어서 바꾸거나 나누어 골라 주세요.', en: 'Up to {max} can be chosen at once. Nothing was changed; use a filter, or choose fewer.' },
  ANSWER_IN_TEXT: { category: 'conflict', ko: '이 답은 글의 문단에 있습니다. 바뀐 것은 없습니다. 글에서 요구사항 표시를 지우면 여기에서도 사라집니다.', en: 'This answer stands in a paragraph of the text. Nothing was changed; take the mark away there and it goes from here too.' },
  COMPLIANCE_EVIDENCE_FULL: { category: 'conflict', ko: '한 요구사항에 근거는 {max}개까지 붙일 수 있습니다. 저장한 것은 없습니다. 필요 없는 근거를 먼저 떼어 주세요.', en: 'A requirement holds up to {max} pieces of evidence. Nothing was saved; take one away first.' },

  CAPABILITY_NODE_GONE: { category: 'conflict', ko: '이 역량은 그사이 다른 역량과 합쳐졌거나 더 쓰지 않습니다. 바뀐 것은 없습니다. 화면을 새로 고쳐 다시 골라 주세요.', en: 'This capability was merged into another or is no longer used. Nothing was changed. Reload and choose again.' },
  CAPABILITY_NAME_TAKEN: { category: 'conflict', ko: '같은 자리에 이름이 같은 역량이 있습니다: {name}. 바뀐 것은 없습니다. 다른 이름을 쓰거나 두 역량을 먼저 합쳐 주세요.', en: 'There is a capability of this name in the same place: {name}. Nothing was changed. Use another name, or merge the two first.' },
  CAPABILITY_TREE_TOO_LARGE: { category: 'invalid', ko: '역량 분류는 {max}개까지, {depth}단계까지 만들 수 있습니다. 바뀐 것은 없습니다. 안 쓰는 역량을 정리하거나 더 위에 두어 주세요.', en: 'The tree holds up to {max} capabilities in up to {depth} levels. Nothing was changed. Retire what is not used, or place it higher.' },
  CAPABILITY_BELOW_ITSELF: { category: 'invalid', ko: '역량을 자기 자신이나 자기 아래로 옮기거나 합칠 수 없습니다. 바뀐 것은 없습니다. 다른 자리를 골라 주세요.', en: 'A capability cannot be moved below or merged into itself or what is below it. Nothing was changed. Choose another place.' },
  CAPABILITY_BACKING_UNUSABLE: { category: 'invalid', ko: '우리 회사의 수행실적, 인증·확인서, 전문인력만 근거로 고를 수 있습니다. 저장한 것은 없습니다. 목록에서 다시 골라 주세요.', en: 'Only references, certificates and experts of your own firm can back a capability. Nothing was saved. Choose from the list again.' },

  EVIDENCE_REMOVED: { category: 'conflict', ko: '휴지통에 있는 자료입니다. 바뀐 것은 없습니다. 먼저 되살린 뒤에 다시 해 주세요.', en: 'This is in the trash. Nothing was changed. Restore it first, then try again.' },
  GRANT_DAY_WRONG: { category: 'invalid', ko: '공유를 끝내는 날은 {from}부터 {to}까지 고를 수 있습니다. 공유는 그대로입니다.', en: 'Choose an end between {from} and {to}. Who sees this is unchanged.' },
  GRANT_TO_ITSELF: { category: 'invalid', ko: '우리 회사 자료는 우리 회사에 공유하지 않아도 보입니다. 다른 회원사를 골라 주세요.', en: 'Your own firm sees this already. Choose another firm.' },
  GRANT_FIRM_AWAY: { category: 'conflict', ko: '지금은 조합 회원사가 아니어서 공유할 수 없습니다. 공유는 그대로입니다.', en: 'This firm is not a member of the cooperative now, so nothing can be shared with it. Who sees this is unchanged.' },
  GRANT_BID_OVER: { category: 'conflict', ko: '결과가 나온 입찰 건에는 공유할 수 없습니다. 공유는 그대로입니다. 회원사를 골라 공유해 주세요.', en: 'Nothing can be shared with a bid that is over. Who sees this is unchanged; share with a firm instead.' },
  REVIEW_NOT_NEXT: { category: 'conflict', ko: '지금 확인 상태에서는 할 수 없는 일입니다. 바뀐 것은 없습니다. 화면을 새로 고쳐 상태를 확인해 주세요.', en: 'This cannot follow on the state of the review. Nothing was changed; look at the state again.' },
  REVIEW_NOTE_MISSING: { category: 'invalid', ko: '돌려보내는 사유를 적어 주세요. 상태는 그대로입니다.', en: 'Say why it goes back. The state is unchanged.' },
  PROOF_TOO_LARGE: { category: 'invalid', ko: '파일이 {max}MB보다 큽니다. 저장한 것은 없습니다. 나누거나 줄여서 다시 올려 주세요.', en: 'The file is larger than {max} MB. Nothing was stored. Split it or make it smaller and upload it again.' },
  PROOF_KIND_REFUSED: { category: 'invalid', ko: '「{name}」 파일은 증빙으로 올릴 수 없는 형식입니다. 저장한 것은 없습니다. PDF, PNG, JPEG, DOCX, XLSX, PPTX, HWPX, HWP, DOC 파일로 올려 주세요.', en: '“{name}” is not of a kind that can be a proof. Nothing was stored. Upload a PDF, PNG, JPEG, DOCX, XLSX, PPTX, HWPX, HWP or DOC file.' },
  PROOF_NAME_LIES: { category: 'invalid', ko: '「{name}」 파일의 내용은 이름과 달리 {found}입니다. 저장한 것은 없습니다. 확장자를 바르게 고치거나 맞는 파일을 올려 주세요.', en: 'The content of “{name}” is {found}, not what its name says. Nothing was stored. Correct the extension or upload the right file.' },
  PROOF_MACROS: { category: 'invalid', ko: '「{name}」 파일에 매크로가 들어 있습니다. 저장한 것은 없습니다. 매크로 없이 저장하거나 PDF로 바꾸어 올려 주세요.', en: '“{name}” holds macros. Nothing was stored. Save it without macros or as PDF and upload that.' },
  PROOF_ARCHIVE_UNSAFE: { category: 'invalid', ko: '「{name}」 파일은 풀면 지나치게 커집니다({detail}). 저장한 것은 없습니다. PDF로 바꾸어 올려 주세요.', en: '“{name}” would grow too large when unpacked ({detail}). Nothing was stored. Upload it as PDF.' },
  PROOF_DAMAGED: { category: 'invalid', ko: '「{name}」 파일을 읽을 수 없습니다. 깨졌거나 암호가 걸려 있습니다. 저장한 것은 없습니다. 열리는 파일인지 확인하고 다시 올려 주세요.', en: '“{name}” cannot be read: it is damaged or locked with a password. Nothing was stored. Check that it opens and upload it again.' },
  PROOFS_FULL: { category: 'conflict', ko: '증빙 파일은 {max}개까지 올릴 수 있습니다. 저장한 것은 없습니다. 필요 없는 파일을 먼저 지워 주세요.', en: 'A thing has up to {max} proofs. Nothing was stored. Remove one that is not needed first.' },

  CERTIFICATE_KIND_EXISTS: { category: 'conflict', ko: '같은 이름의 종류가 이미 있습니다: {name}. 바뀐 것은 없습니다. 그 종류를 고치거나 다른 이름을 써 주세요.', en: 'There is a kind of this name already: {name}. Nothing was changed. Change that one, or use another name.' },
  CERTIFICATE_KIND_GONE: { category: 'conflict', ko: '이 종류는 이제 쓰지 않습니다. 저장한 것은 없습니다. 화면을 새로 고쳐 다른 종류를 골라 주세요.', en: 'This kind is no longer in use. Nothing was saved. Reload and choose another kind.' },
  CERTIFICATE_KINDS_FULL: { category: 'conflict', ko: '쓰는 종류는 {max}개까지 둘 수 있습니다. 바뀐 것은 없습니다. 안 쓰는 종류를 먼저 거두어 주세요.', en: 'Up to {max} kinds can be in use. Nothing was changed. Retire one that is not used first.' },

  RESIDENT_NUMBER_REFUSED: { category: 'invalid', ko: '「{where}」에 주민등록번호나 외국인등록번호로 보이는 숫자가 있습니다. 받지도 남기지도 않았고 저장한 것은 없습니다. 그 숫자를 지우고 다시 저장해 주세요.', en: 'The field “{where}” holds what looks like a resident or foreigner registration number. It was neither taken nor kept, and nothing was stored. Remove it and save again.' },
  EXPERT_REFERENCE_UNSEEN: { category: 'invalid', ko: '참여 사업에 연결한 수행실적 가운데 볼 수 없는 것이 있습니다. 저장한 것은 없습니다. 다시 고르거나 사업명을 직접 적어 주세요.', en: 'One of the references linked as a project cannot be seen. Nothing was stored. Choose again or type the project in.' },
  CONSENT_MISSING: { category: 'conflict', ko: '거둘 동의가 없습니다. 바뀐 것은 없습니다. 화면을 새로 고쳐 동의 상태를 확인해 주세요.', en: 'There is no consent to withdraw. Nothing was changed; reload the page to see how the consent stands.' },

  IMPORT_TOO_LARGE: { category: 'invalid', ko: '파일이 {max}MB보다 큽니다. 가져온 것은 없습니다. 나누어 올려 주세요.', en: 'The file is larger than {max} MB. Nothing was imported. Split it and upload the parts.' },
  IMPORT_KIND_REFUSED: { category: 'invalid', ko: '「{name}」 파일은 XLSX나 CSV가 아닙니다. 가져온 것은 없습니다. 서식 파일을 내려받아 그 형식으로 저장해 주세요.', en: '“{name}” is neither XLSX nor CSV. Nothing was imported. Download the template and save in its format.' },
  IMPORT_NAME_LIES: { category: 'invalid', ko: '「{name}」 파일의 내용은 이름과 달리 {found}입니다. 가져온 것은 없습니다. 확장자를 바르게 고치거나 맞는 파일을 올려 주세요.', en: 'The content of “{name}” is {found}, not what its name says. Nothing was imported. Correct the extension or choose the right file.' },
  IMPORT_ARCHIVE_UNSAFE: { category: 'invalid', ko: '「{name}」 파일은 풀면 지나치게 커지거나 적힌 크기와 다릅니다({detail}). 가져온 것은 없습니다. 서식 파일에 값만 붙여 넣어 다시 저장해 주세요.', en: '“{name}” would grow too large when unpacked, or is not as large as it says ({detail}). Nothing was imported. Paste the values into the template and save that.' },
  IMPORT_DAMAGED: { category: 'invalid', ko: '「{name}」 파일을 읽을 수 없습니다. 깨졌거나 암호가 걸려 있습니다. 가져온 것은 없습니다. 열리는 파일인지 확인하고 다시 올려 주세요.', en: '“{name}” cannot be read: it is damaged or locked with a password. Nothing was imported. Check that it opens and upload it again.' },
  IMPORT_LINKS: { category: 'invalid', ko: '「{name}」 파일이 다른 파일이나 데이터베이스에 연결되어 있습니다. 가져온 것은 없습니다. 연결을 끊고 값만 남겨 다시 저장해 주세요.', en: '“{name}” is linked to other files or to a database. Nothing was imported. Break the links, keep the values and save it again.' },
  IMPORT_TOO_MANY_ROWS: { category: 'invalid', ko: '한 번에 {max}행까지 가져옵니다. 가져온 것은 없습니다. 파일을 나누어 올려 주세요.', en: 'At most {max} rows come in at once. Nothing was imported. Split the file and upload the parts.' },
  IMPORT_TOO_HEAVY: { category: 'invalid', ko: '「{name}」 파일을 읽는 데 너무 오래 걸리거나 메모리를 너무 많이 씁니다. 가져온 것은 없습니다. 값만 남겨 다시 저장하거나 나누어 올려 주세요.', en: 'Reading “{name}” takes too long or too much memory. Nothing was imported. Keep only the values, or split it, and upload it again.' },
  IMPORT_NOT_TEXT: { category: 'invalid', ko: '「{name}」 파일의 글자를 읽을 수 없습니다. 가져온 것은 없습니다. UTF-8이나 CP949(EUC-KR) CSV로 저장하고, 따옴표가 닫혔는지 확인해 주세요.', en: 'The text of “{name}” cannot be read. Nothing was imported. Save it as CSV in UTF-8 or CP949 (EUC-KR), and check that all quotes are closed.' },
  IMPORT_HEADINGS: { category: 'invalid', ko: '첫 행의 열 이름을 확인해 주세요. 없는 열: {missing}. 두 번 있는 열: {twice}. 가져온 것은 없습니다. 서식 파일의 첫 행을 그대로 쓰면 됩니다.', en: 'Please check the headings in the first row. Missing: {missing}. Twice: {twice}. Nothing was imported; use the first row of the template as it is.' },
  IMPORT_EMPTY: { category: 'invalid', ko: '「{name}」 파일에 가져올 행이 없습니다. 둘째 행부터 한 행에 하나씩 적어 주세요.', en: '“{name}” holds no rows to import. Write one thing in each row, from the second on.' },
  IMPORT_HAS_PROBLEMS: { category: 'conflict', ko: '고칠 행이 {count}개 있어 가져오지 않았습니다. 파일을 고쳐 다시 올려 주세요.', en: 'Rows with problems: {count}. Nothing was imported. Correct the file and upload it again.' },
  IMPORT_ROW_REFUSED: { category: 'conflict', ko: '{row}행에서 멈췄습니다: {detail} 가져온 것은 없습니다. 그사이 바뀐 것이 있으니 파일을 다시 올려 확인해 주세요.', en: 'Stopped at row {row}: {detail} Nothing was imported. Something has changed meanwhile: upload the file again and check.' },

  RFP_TOO_LARGE: { category: 'invalid', ko: '파일이 {max}MB보다 큽니다. 저장한 것은 없습니다. 그림을 줄이거나 별지를 떼어 다시 올려 주세요.', en: 'The file is larger than {max} MB. Nothing was stored. Make its images smaller or leave the annexes out, and upload it again.' },
  RFP_KIND_REFUSED: { category: 'invalid', ko: '「{name}」 파일은 읽을 수 있는 제안요청서 형식이 아닙니다. 저장한 것은 없습니다. HWPX, HWP, DOCX, PDF 파일로 올려 주세요.', en: '“{name}” is not of a kind that is read as an RFP. Nothing was stored. Upload a HWPX, HWP, DOCX or PDF file.' },
  RFP_EMPTY: { category: 'invalid', ko: '「{name}」 파일에 내용이 없습니다. 저장한 것은 없습니다. 파일을 확인하고 다시 올려 주세요.', en: '“{name}” is empty. Nothing was stored. Check the file and upload it again.' },
  RFP_CRASHED: { category: 'invalid', ko: '파일을 읽다가 멈췄습니다. 원본은 보관했고 요구사항은 그대로입니다. 다시 읽어 보고, 또 멈추면 다른 형식(PDF, HWPX)으로 저장해 올려 주세요.', en: 'Reading the file broke off. The original is kept and the requirements are unchanged. Read it again; if it breaks off again, save it in another format (PDF, HWPX) and upload that.' },
  RFP_UNKNOWN_FORMAT: { category: 'invalid', ko: '파일의 내용이 {found}이라 제안요청서로 읽지 못했습니다. 원본은 보관했고 요구사항은 그대로입니다. HWPX, HWP 5, DOCX, PDF로 저장해 다시 올려 주세요.', en: 'The file’s content is {found} and was not read as an RFP. The original is kept and the requirements are unchanged. Save it as HWPX, HWP 5, DOCX or PDF and upload that.' },
  RFP_ENCRYPTED: { category: 'invalid', ko: '암호가 걸린 파일이라 읽지 못했습니다. 원본은 보관했고 요구사항은 그대로입니다. 암호를 풀어 저장한 파일을 올려 주세요.', en: 'The file is locked with a password and was not read. The original is kept and the requirements are unchanged. Save it without the password and upload that.' },
  RFP_DISTRIBUTION: { category: 'invalid', ko: '배포용 문서라 읽지 못했습니다. 원본은 보관했고 요구사항은 그대로입니다. 발주기관에 일반 문서를 요청하거나 PDF로 인쇄해 올려 주세요.', en: 'The file is a distribution document (배포용), which hides its text, and was not read. The original is kept and the requirements are unchanged. Ask the buyer for an ordinary document, or print it as PDF and upload that.' },
  RFP_DAMAGED: { category: 'invalid', ko: '파일이 깨져 읽지 못했습니다({detail}). 원본은 보관했고 요구사항은 그대로입니다. 열리는 파일인지 확인하고, 열린다면 새로 저장해 다시 올려 주세요.', en: 'The file is damaged and was not read ({detail}). The original is kept and the requirements are unchanged. Check that it opens; if it does, save it anew and upload that.' },
  RFP_BOMB: { category: 'invalid', ko: '압축을 풀면 지나치게 커지거나 적힌 크기와 다른 파일이라 읽지 않았습니다({detail}). 원본은 보관했고 요구사항은 그대로입니다. 그림을 줄여 새로 저장하거나 PDF로 저장해 올려 주세요.', en: 'The file would grow too large when unpacked, or is not as large as it says, and was not read ({detail}). The original is kept and the requirements are unchanged. Save it anew with smaller images, or as PDF, and upload that.' },
  RFP_TOO_MUCH: { category: 'invalid', ko: '파일에 든 것이 너무 많아 읽지 못했습니다({detail}). 원본은 보관했고 요구사항은 그대로입니다. 요구사항이 든 부분만 나누어 저장해 올려 주세요.', en: 'There is too much in the file to be read ({detail}). The original is kept and the requirements are unchanged. Save only the part with the requirements and upload that.' },
  RFP_SCANNED: { category: 'invalid', ko: '스캔한 PDF라 글자가 없어 읽지 못했습니다({pages}쪽 중 글자가 있는 쪽 {withText}). 원본은 보관했고 요구사항은 그대로입니다. 발주기관의 원본(HWP, HWPX)이나 글자 인식(OCR)을 거친 PDF를 올려 주세요.', en: 'The PDF was scanned: it has images but no text to read (pages: {pages}, with text: {withText}). The original is kept and the requirements are unchanged. Upload the buyer’s own file (HWP, HWPX), or a PDF that went through text recognition.' },
  RFP_TIMEOUT: { category: 'invalid', ko: '{seconds}초 안에 읽지 못해 멈췄습니다. 원본은 보관했고 요구사항은 그대로입니다. 다시 읽어 보고, 또 멈추면 나누거나 다른 형식으로 저장해 올려 주세요.', en: 'Reading took longer than {seconds} seconds and was stopped. The original is kept and the requirements are unchanged. Read it again; if it is stopped again, split it or save it in another format and upload that.' },
  RFP_MEMORY: { category: 'invalid', ko: '읽는 데 메모리가 {max}MB보다 많이 들어 멈췄습니다. 원본은 보관했고 요구사항은 그대로입니다. 나누거나 다른 형식으로 저장해 올려 주세요.', en: 'Reading needed more than {max} MB of memory and was stopped. The original is kept and the requirements are unchanged. Split it, or save it in another format, and upload that.' },
  RFP_CANCELLED: { category: 'conflict', ko: '읽기를 그만두었습니다. 원본은 보관했고 요구사항은 그대로입니다. 필요하면 다시 읽어 주세요.', en: 'Reading was given up. The original is kept and the requirements are unchanged. Read it again if you need it.' },
  RFP_NOT_READING: { category: 'conflict', ko: '지금 읽고 있는 파일이 아닙니다. 바뀐 것은 없습니다. 새 상태를 확인해 주세요.', en: 'This file is not being read now. Nothing was changed; please look at its new state.' },
  RFPS_FULL: { category: 'conflict', ko: '한 공고에 제안요청서를 {max}번까지 올릴 수 있습니다. 저장한 것은 없습니다.', en: 'A tender holds up to {max} versions of its RFP. Nothing was stored.' },

  REQUIREMENT_TOO_LONG: { category: 'invalid', ko: '요구사항의 「{field}」 항목이 너무 깁니다(최대 {max}). 저장된 것은 그대로이고 입력하신 것은 화면에 남아 있습니다. 나누어 적어 주세요.', en: 'The field “{field}” of the requirement is too long (at most {max}). What was saved is unchanged and what you entered is still on the screen; please split it.' },
  REQUIREMENT_EMPTY: { category: 'invalid', ko: '요구사항에는 이름이 있어야 합니다. 저장된 것은 그대로입니다. 이름을 적어 주세요.', en: 'A requirement needs a title. What was saved is unchanged; please enter one.' },
  REQUIREMENT_NOTHING_INCOMING: { category: 'conflict', ko: '새 제안요청서에서 결정할 내용이 남아 있지 않습니다. 바뀐 것은 없습니다. 새 상태를 확인해 주세요.', en: 'Nothing of the newer RFP waits for a decision here. Nothing was changed; please look at the new state.' },
  REQUIREMENT_GONE: { category: 'conflict', ko: '빠진 요구사항입니다. 바뀐 것은 없습니다. 먼저 되살린 뒤 다시 해 주세요.', en: 'This requirement was taken out. Nothing was changed. Put it back first.' },
  CLAUSES_NO_RFP: { category: 'conflict', ko: '아직 읽은 제안요청서가 없어 조항을 찾을 수 없습니다. 바뀐 것은 없습니다. 제안요청서를 먼저 올려 주세요.', en: 'No RFP of this tender has been read yet, so there is nothing to look for clauses in. Nothing was changed. Please bring in the RFP first.' },
  OPINIONS_FULL: { category: 'conflict', ko: '한 공고의 의견은 {max}건까지입니다. 저장한 것은 없습니다. 쓰고 있는 의견에 함께해 주세요.', en: 'A tender holds up to {max} opinions. Nothing was stored. Please join one that is being written.' },
  OPINION_FILES_FULL: { category: 'conflict', ko: '파일은 {max}개까지 붙일 수 있습니다. 저장한 것은 없습니다. 필요 없는 파일을 먼저 지워 주세요.', en: 'Up to {max} files can be attached. Nothing was stored. Remove one that is not needed first.' },
  OPINION_LAST_FIRM: { category: 'conflict', ko: '쓰는 회원사가 하나뿐이라 빠질 수 없습니다. 바뀐 것은 없습니다. 그만두려면 의견을 거두어 주세요.', en: 'Your firm is the only one that writes this opinion and cannot leave it. Nothing was changed. To give it up, withdraw it.' },
  REQUIREMENTS_FULL: { category: 'conflict', ko: '한 공고의 요구사항은 {max}개까지입니다. 바뀐 것은 없습니다.', en: 'A tender holds up to {max} requirements. Nothing was changed.' },
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

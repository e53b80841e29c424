import { registerEnumType } from '@nestjs/graphql';

export const BidStageEnum = { DISCOVERY: 'discovery', FORMING: 'forming', WRITING: 'writing', REVIEW: 'review', SUBMITTED: 'submitted', RESULT: 'result' } as const;
registerEnumType(BidStageEnum, { name: 'BidStage', description: '발굴, 결성, 작성, 검토, 제출, 결과' });
export const BidRoleEnum = { LEADS: 'leads', JOINS: 'joins', ASKED: 'asked' } as const;
registerEnumType(BidRoleEnum, { name: 'BidRole', description: "What the viewer's firm is in a bid: its lead, a member, or asked and still to answer." });
export const ParticipationStateEnum = { INVITED: 'invited', ACCEPTED: 'accepted', DECLINED: 'declined', WITHDRAWN: 'withdrawn' } as const;
registerEnumType(ParticipationStateEnum, { name: 'ParticipationState' });
export const DeadlineKindEnum = { QUALIFICATION: 'qualification', AGREEMENT: 'agreement', CLOSE: 'close', OPENING: 'opening' } as const;
registerEnumType(DeadlineKindEnum, { name: 'DeadlineKind', description: '참가자격 등록, 공동수급협정서, 입찰 마감, 개찰' });

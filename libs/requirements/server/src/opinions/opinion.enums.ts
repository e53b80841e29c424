import { registerEnumType } from '@nestjs/graphql';

export const OpinionStateEnum = { DRAFT: 'draft', READY: 'ready', HANDED_IN: 'handed_in', ANSWERED: 'answered', WITHDRAWN: 'withdrawn' } as const;
registerEnumType(OpinionStateEnum, { name: 'OpinionState', description: 'Being written; closed for the office to hand in; with the buyer; answered; given up.' });
export const OpinionChannelEnum = { KONEPS: 'koneps', LETTER: 'letter', MAIL: 'mail', OTHER: 'other' } as const;
registerEnumType(OpinionChannelEnum, { name: 'OpinionChannel' });
export const ReplyOutcomeEnum = { ACCEPTED: 'accepted', PARTLY: 'partly', REFUSED: 'refused' } as const;
registerEnumType(ReplyOutcomeEnum, { name: 'ReplyOutcome' });
export const OpinionFilePurposeEnum = { HAND_IN: 'hand_in', REPLY: 'reply' } as const;
registerEnumType(OpinionFilePurposeEnum, { name: 'OpinionFilePurpose' });

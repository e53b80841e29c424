import { defineMessages } from '@shoal/ui';

export const diffMessages = defineMessages('requirements-diff', { ko: { removed: '빠진 말:', added: '더한 말:' }, en: { removed: 'removed:', added: 'added:' } });

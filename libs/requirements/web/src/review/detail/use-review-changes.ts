import { useMutation } from '@apollo/client/react';
import { useMessages, useToast } from '@shoal/ui';
import { type RequirementField, type RequirementTextsInput, ReviewAcceptIncomingDocument, ReviewAddDocument, ReviewCorrectDocument, type ReviewDetailFragment, ReviewKeepMineDocument, ReviewMergeDocument, ReviewRemoveDocument, ReviewRestoreDocument, ReviewSplitDocument } from '../../generated/graphql';
import { detailMessages } from './detail.messages';
import { shownText, type TypedTexts, typedOf, withTexts } from './typed-texts';

interface Around {
  readonly tenderId: string;
  /** The list may hold other rows now. */
  readonly onList: () => unknown;
  /** A refusal: the requirement is asked for anew. */
  readonly onRefused: () => unknown;
}

const seen = ({ id, version }: ReviewDetailFragment) => ({ id, version });

/** What people do to requirements. What can be foreseen shows at once; a refusal takes it back and says why. */
export const useReviewChanges = ({ tenderId, onList, onRefused }: Around) => {
  const t = useMessages(detailMessages);
  const toast = useToast();
  const [correct] = useMutation(ReviewCorrectDocument);
  const [add] = useMutation(ReviewAddDocument);
  const [merge] = useMutation(ReviewMergeDocument);
  const [split] = useMutation(ReviewSplitDocument);
  const decide = useDecisions(onRefused);
  const { remove, restore } = useRemoval(onList, onRefused);
  return {
    /** Rejects with what was refused. */
    correct: async (one: ReviewDetailFragment, texts: RequirementTextsInput, foreseen: TypedTexts): Promise<void> => {
      await correct({ variables: { input: { ...seen(one), texts } }, optimisticResponse: { correctRequirement: withTexts(one, foreseen) } });
    },
    settle: async (one: ReviewDetailFragment): Promise<void> => {
      await correct({ variables: { input: { ...seen(one), texts: {}, settleDoubts: true } }, optimisticResponse: { correctRequirement: { ...one, doubtsSettled: true } } }).catch((error: unknown) => (toast.failed(error), onRefused()));
    },
    /** The id of the new one. Rejects with what was refused. */
    add: async (texts: RequirementTextsInput, afterId: string | null): Promise<string | null> => {
      const { data } = await add({ variables: { input: { tenderId, afterId, texts } } });
      await onList();
      return data?.addRequirement.id ?? null;
    },
    /** Rejects with what was refused. */
    merge: async (into: ReviewDetailFragment, others: readonly ReviewDetailFragment[]): Promise<void> => {
      const { data } = await merge({ variables: { input: { into: seen(into), others: others.map(seen) } } });
      await onList();
      const merged = data?.mergeRequirements;
      if (!merged) return;
      toast.undo(t('merge.done', { count: others.length + 1 }), async () => {
        const { related, others: labels, definition, details, deliverables } = into;
        await correct({ variables: { input: { ...seen(merged), texts: { definition, details, deliverables, related, others: labels.map(({ label, text }) => ({ label, text })) } } } });
        // Each rose by one when it was taken in.
        for (const other of others) await restore({ ...other, version: other.version + 1 });
        await onList();
      });
    },
    /** Rejects with what was refused. */
    split: async (one: ReviewDetailFragment, parts: readonly RequirementTextsInput[]): Promise<void> => {
      await split({ variables: { input: { ...seen(one), parts: [...parts] } } });
      toast.done(t('split.done', { count: parts.length }));
      await onList();
    },
    remove, restore: (one: ReviewDetailFragment) => restore(one).then(onList, (error: unknown) => (toast.failed(error), onRefused())),
    ...decide,
  };
};
export type ReviewChanges = ReturnType<typeof useReviewChanges>;

const useRemoval = (onList: () => unknown, onRefused: () => unknown) => {
  const t = useMessages(detailMessages);
  const toast = useToast();
  const [take] = useMutation(ReviewRemoveDocument);
  const [put] = useMutation(ReviewRestoreDocument);
  const restore = async (one: ReviewDetailFragment): Promise<void> => {
    await put({ variables: { input: seen(one) }, optimisticResponse: { restoreRequirement: { ...one, state: 'ACTIVE', removedBy: null } } });
  };
  const remove = async (one: ReviewDetailFragment): Promise<void> => {
    try {
      const { data } = await take({ variables: { input: seen(one) }, optimisticResponse: { removeRequirement: { ...one, state: 'REMOVED', removedBy: 'PERSON' } } });
      const removed = data?.removeRequirement;
      if (!removed) return;
      toast.undo(t('removed', { name: [one.code, one.title].filter(Boolean).join(' ') }), async () => {
        await restore(removed);
        await onList();
      });
      await onList();
    } catch (error) {
      toast.failed(error);
      await onRefused();
    }
  };
  return { remove, restore };
};

const useDecisions = (onRefused: () => unknown) => {
  const toast = useToast();
  const [accept] = useMutation(ReviewAcceptIncomingDocument);
  const [keep] = useMutation(ReviewKeepMineDocument);
  return {
    /** What the newer RFP says takes the place of the correction, or the correction stands. */
    decide: async (one: ReviewDetailFragment, fields: readonly RequirementField[], isAccepted: boolean): Promise<void> => {
      const variables = { input: { ...seen(one), fields: [...fields] } };
      const corrections = one.corrections.flatMap((known) => (!fields.includes(known.field) ? [known] : isAccepted ? [] : [{ ...known, isIncoming: false }]));
      const foreseen = { ...(isAccepted ? accepted(one, fields) : one), corrections };
      try {
        if (isAccepted) await accept({ variables, optimisticResponse: { acceptIncoming: foreseen } });
        else await keep({ variables, optimisticResponse: { keepMine: foreseen } });
      } catch (error) {
        toast.failed(error);
        await onRefused();
      }
    },
  };
};

/** Of fields that are one text; lists come with the answer. */
const accepted = (one: ReviewDetailFragment, fields: readonly RequirementField[]): ReviewDetailFragment => {
  const typed = typedOf(one);
  const inRfp = (field: RequirementField): string => one.corrections.find((known) => known.field === field)?.inRfp ?? shownText(one, field);
  const texts = Object.fromEntries(fields.filter((field) => field !== 'OTHERS').map((field) => [field.toLowerCase(), inRfp(field)]));
  return withTexts(one, { ...typed, ...texts });
};

import { Anchor, Button } from '@mantine/core';
import { useMessages, useToast } from '@shoal/ui';
import type { RequirementField, ReviewDetailFragment } from '../../generated/graphql';
import { reviewMessages } from '../review.messages';
import { detailMessages } from './detail.messages';
import classes from './detail.module.css';
import { canPutBack, changedTexts, fieldOf, nameOf, shownText, typedOf } from './typed-texts';
import type { ReviewChanges } from './use-review-changes';

interface RequirementTextsProps {
  readonly requirement: ReviewDetailFragment;
  /** Null: nothing may be put back. */
  readonly changes: Pick<ReviewChanges, 'correct'> | null;
  readonly onRelated: (code: string) => unknown;
}

const FIELDS = (['category', 'definition', 'details', 'deliverables'] as const).map(fieldOf);

/** The fields of the card, each with what a person corrected of it. */
export const RequirementTexts = ({ requirement, changes, onRelated }: RequirementTextsProps) => {
  const words = useMessages(reviewMessages);
  const { related, others } = requirement;
  return (
    <dl className={classes.fields}>
      <Corrected requirement={requirement} field="CODE" changes={changes} />
      <Corrected requirement={requirement} field="TITLE" changes={changes} />
      {FIELDS.map((field) => (
        <Field key={field} requirement={requirement} field={field} changes={changes} />
      ))}
      {related.length > 0 && (
        <>
          <dt>{words('field.RELATED')}</dt>
          <dd className={classes.related}>
            {related.map((code) => (
              <Anchor key={code} component="button" type="button" onClick={() => onRelated(code)}>
                {code}
              </Anchor>
            ))}
          </dd>
        </>
      )}
      {others.map(({ label, text }, at) => (
        <div key={at} className={classes.pair}>
          <dt>{label || words('field.OTHERS')}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};

interface FieldProps extends Omit<RequirementTextsProps, 'onRelated'> {
  readonly field: RequirementField;
}

const Field = ({ requirement, field, changes }: FieldProps) => {
  const words = useMessages(reviewMessages);
  const text = shownText(requirement, field);
  const correction = requirement.corrections.find((one) => one.field === field);
  if (text === '' && !correction) return null;
  return (
    <>
      <dt>{words(`field.${field}`)}</dt>
      <dd>
        {text || <span className={classes.nothing}>{words('nothing')}</span>}
        {correction && <Original requirement={requirement} field={field} inRfp={correction.inRfp} changes={changes} />}
      </dd>
    </>
  );
};

/** Number and title stand above; here only where a person corrected them. */
const Corrected = ({ requirement, field, changes }: FieldProps) => (requirement.corrections.some((one) => one.field === field) ? <Field requirement={requirement} field={field} changes={changes} /> : null);

const Original = ({ requirement, field, inRfp, changes }: FieldProps & { readonly inRfp: string }) => {
  const t = useMessages(detailMessages);
  const words = useMessages(reviewMessages);
  const toast = useToast();
  const putBack = () => {
    const before = typedOf(requirement);
    const now = { ...before, [nameOf(field)]: inRfp };
    changes?.correct(requirement, changedTexts(before, now), now).catch(toast.failed);
  };
  return (
    <span className={classes.original}>
      <strong>{t('corrected')}</strong> <span>{inRfp === '' ? t('inRfpEmpty') : t('inRfp', { text: inRfp })}</span>
      {changes && canPutBack(field) && (field !== 'TITLE' || inRfp !== '') && (
        <Button size="compact-xs" variant="subtle" aria-label={t('putBackOf', { field: words(`field.${field}`) })} onClick={putBack}>
          {t('putBack')}
        </Button>
      )}
    </span>
  );
};

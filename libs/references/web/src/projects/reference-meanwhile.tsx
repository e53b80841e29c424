import { useMessages } from '@shoal/ui';
import type { ReferenceDetailFragment } from '../generated/graphql';
import { changedMeanwhile, type MeanwhileChange } from './changed-meanwhile';
import classes from './reference-form.module.css';
import { referenceFormMessages } from './reference-form.messages';
import { referencesMessages } from './references.messages';

/** After a refusal for an old version: what the other one changed, before one saves over it. */
export const Meanwhile = ({ before, now }: { readonly before: ReferenceDetailFragment; readonly now: ReferenceDetailFragment }) => {
  const t = useMessages(referenceFormMessages);
  const fieldName = useFieldName();
  const changes = changedMeanwhile(before, now);
  if (changes.length === 0) return null;
  return (
    <section aria-label={t('meanwhile')} className={classes.meanwhile}>
      <p>{t('meanwhile')}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.field}>
            {fieldName(change.field)}: {t('changed', { before: change.before || t('nothing'), after: change.after || t('nothing') })}
          </li>
        ))}
      </ul>
    </section>
  );
};

const useFieldName = () => {
  const t = useMessages(referenceFormMessages);
  const words = useMessages(referencesMessages);
  return (field: MeanwhileChange['field']): string => {
    if (field === 'running') return t('running');
    if (field === 'vatIncluded') return words('field.vat');
    return words(field === 'subcontractApproved' ? 'field.subcontract' : `field.${field}`);
  };
};

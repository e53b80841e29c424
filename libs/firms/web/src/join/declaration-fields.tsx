import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { hasCorporateCheckDigit, readCorporateNumber } from '@shoal/firms-domain';
import { useMessages } from '@shoal/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import { firmsMessages } from '../firms.messages';
import classes from '../membership/membership.module.css';
import { KINDS, SIZES } from '../membership/rule-values';
import type { DeclarationValues } from './declaration';

/** What a firm says of itself, inside a form that holds these values. */
export const DeclarationFields = () => {
  const t = useMessages(firmsMessages);
  const { register, formState } = useFormContext<DeclarationValues>();
  const { errors } = formState;
  return (
    <>
      <TextInput label={t('firm.name')} description={t('admit.nameHint')} autoComplete="organization" {...register('name')} error={errors.name?.message} />
      <CorporateNumber />
      <NativeSelect label={t('declaration.size')} data={SIZES.map((value) => ({ value, label: t(`declaration.sizes.${value}`) }))} {...register('size')} />
      <NativeSelect label={t('declaration.kind')} data={KINDS.map((value) => ({ value, label: t(`declaration.kinds.${value}`) }))} {...register('businessKind')} />
      <h2 className={classes.heading}>{t('join.shares')}</h2>
      <Checkbox label={t('declaration.affiliated')} {...register('isAffiliated')} />
      <TextInput label={t('declaration.share')} inputMode="decimal" {...register('share')} error={errors.share?.message} />
      <Textarea label={t('declaration.statement')} description={t('declaration.statementHint')} autosize minRows={2} {...register('statement')} error={errors.statement?.message} />
      <h2 className={classes.heading}>{t('declaration.contact')}</h2>
      <TextInput label={t('declaration.contactName')} autoComplete="name" {...register('contactName')} error={errors.contactName?.message} />
    </>
  );
};

/** A wrong check digit is worth a second look and hinders nothing. */
const CorporateNumber = () => {
  const t = useMessages(firmsMessages);
  const { register, formState } = useFormContext<DeclarationValues>();
  const digits = readCorporateNumber(useWatch<DeclarationValues, 'corporateNumber'>({ name: 'corporateNumber' }) ?? '');
  const doubtful = digits !== null && !hasCorporateCheckDigit(digits);
  return (
    <TextInput
      label={t('declaration.corporateNumber')}
      description={doubtful ? <span className={classes.warning}>{t('declaration.corporateDoubtful')}</span> : t('declaration.corporateHint')}
      placeholder="000000-0000000"
      inputMode="numeric"
      {...register('corporateNumber')}
      error={formState.errors.corporateNumber?.message}
    />
  );
};

import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button, TagsInput, Textarea, TextInput } from '@mantine/core';
import { ErrorNotice, Form, hasErrorCode, seoulDay, uiMessages, useMessages, useToast } from '@shoal/ui';
import { FIRM_LIMITS, formatBusinessNumber } from '@shoal/firms-domain';
import { useMemo } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { firmsMessages } from '../firms.messages';
import { UpdateFirmDocument, type FirmProfileFragment } from '../generated/graphql';
import { firmSchema, type FirmValues } from './firm-schema';
import classes from './firm.module.css';

interface FirmFormProps {
  readonly firm: FirmProfileFragment;
  /** Somebody else saved meanwhile: fetch the new state; what was entered here stays. */
  readonly onStale: () => Promise<unknown>;
  readonly onDone: () => void;
}

/** The profile as its administrators edit it. The 사업자등록번호, chip and colour are fixed when the firm joins. */
export const FirmForm = ({ firm, onStale, onDone }: FirmFormProps) => {
  const t = useMessages(firmsMessages);
  const ui = useMessages(uiMessages);
  const toast = useToast();
  const [update, { error, loading }] = useMutation(UpdateFirmDocument);
  const schema = useMemo(() => firmSchema(t, Number(seoulDay(new Date()).slice(0, 4))), [t]);
  const form = useForm<FirmValues>({
    resolver: zodResolver(schema),
    defaultValues: { name: firm.name, nameEn: firm.nameEn, about: firm.about, website: firm.website ?? '', capabilities: [...firm.capabilities], foundedYear: firm.foundedYear?.toString() ?? '' },
  });
  const { errors } = form.formState;
  const save = async ({ foundedYear, ...values }: FirmValues) => {
    const input = { ...values, id: firm.id, version: firm.version, foundedYear: foundedYear === '' ? null : Number(foundedYear) };
    try {
      await update({ variables: { input } });
    } catch (failure) {
      if (hasErrorCode(failure, 'STALE_VERSION')) await onStale();
      return;
    }
    toast.done(t('firm.saved'));
    onDone();
  };
  return (
    <Form className={classes.form} onSubmit={form.handleSubmit(save)}>
      <TextInput label={t('firm.name')} {...form.register('name')} error={errors.name?.message} />
      <TextInput label={t('firm.nameEn')} lang="en" {...form.register('nameEn')} error={errors.nameEn?.message} />
      <TextInput label={t('cooperative.businessNumber')} value={formatBusinessNumber(firm.businessNumber)} readOnly />
      <Textarea label={t('firm.about')} minRows={4} {...form.register('about')} error={errors.about?.message} />
      <Controller
        control={form.control}
        name="capabilities"
        render={({ field }) => (
          <TagsInput
            label={t('cooperative.capabilities')}
            description={t('firm.capabilitiesHint')}
            maxTags={FIRM_LIMITS.capabilitiesMax}
            {...field}
            error={errors.capabilities?.message ?? errors.capabilities?.root?.message}
          />
        )}
      />
      <TextInput label={t('firm.website')} type="url" inputMode="url" placeholder="https://" {...form.register('website')} error={errors.website?.message} />
      <TextInput label={t('firm.founded')} inputMode="numeric" maxLength={4} w={120} {...form.register('foundedYear')} error={errors.foundedYear?.message} />
      <ErrorNotice error={error} />
      <div className={classes.actions}>
        <Button type="submit" loading={loading}>
          {t('firm.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {ui('action.cancel')}
        </Button>
      </div>
    </Form>
  );
};

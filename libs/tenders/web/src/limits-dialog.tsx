import { Button, Modal } from '@mantine/core';
import { FormProvider, type ResolverResult, useForm } from 'react-hook-form';
import { ErrorNotice, uiMessages, useMessages, useToast } from '@shoal/ui';
import type { TenderDetailFragment } from './generated/graphql';
import classes from './tender-form.module.css';
import { LimitsFields } from './limits-fields';
import { limitsErrors, type LimitsValues, limitsToInput, limitsValues } from './limits-values';
import { tenderMessages } from './tender.messages';
import { useUpdateTender } from './use-save-tender';

interface LimitsDialogProps {
  readonly tender: TenderDetailFragment;
  readonly onClose: () => void;
}

interface Values {
  readonly limits: LimitsValues;
}

const resolver = ({ limits }: Values): ResolverResult<Values> => {
  const errors = limitsErrors(limits);
  return Object.keys(errors).length === 0 ? { values: { limits }, errors: {} } : { values: {}, errors: { limits: errors } };
};

/** The notice's own limits on a consortium, with where they were read. */
export const LimitsDialog = ({ tender, onClose }: LimitsDialogProps) => {
  const t = useMessages(tenderMessages);
  const frame = useMessages(uiMessages);
  const toast = useToast();
  const update = useUpdateTender(tender);
  const form = useForm<Values>({ defaultValues: { limits: limitsValues(tender) }, resolver });
  const save = form.handleSubmit(async ({ limits }) => {
    if (!(await update.save(limitsToInput(limits)))) return;
    toast.done(t('limits.saved'));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={t('limits.title')} closeButtonProps={{ 'aria-label': frame('action.close') }}>
      <FormProvider {...form}>
        <form onSubmit={(event) => void save(event)} noValidate className={classes.dialog}>
          <p className={classes.intro}>{t('limits.intro')}</p>
          <div className={classes.fields}>
            <LimitsFields autoFocus />
          </div>
          <ErrorNotice error={update.error} />
          <div className={classes.ends}>
            <Button type="submit" loading={update.loading}>
              {t('limits.save')}
            </Button>
          </div>
        </form>
      </FormProvider>
    </Modal>
  );
};

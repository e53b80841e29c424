import { Button, Modal, Radio, Textarea } from '@mantine/core';
import { CAPABILITY_LIMITS } from '@shoal/references-domain';
import { ErrorNotice, Form, uiMessages, useFormat, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { CapabilityBackingFieldsFragment, CapabilityFieldsFragment, CapabilityLevel } from '../../generated/graphql';
import { capabilitiesMessages } from '../capabilities.messages';
import type { TreeNode } from '../capability-tree';
import { rankOf } from '../heat/heat-words';
import { LEVELS } from '../use-capability-address';
import { BackingPicker } from './backing-picker';
import classes from './mine.module.css';
import type { CapabilityChanges } from './use-own-capabilities';

interface StatementDialogProps {
  readonly node: TreeNode;
  readonly capability: CapabilityFieldsFragment | undefined;
  readonly changes: CapabilityChanges;
  readonly onClose: () => void;
}

interface Values {
  readonly level: CapabilityLevel;
  readonly note: string;
  readonly backings: readonly CapabilityBackingFieldsFragment[];
}

/** Level, note and backing of one capability. */
export const StatementDialog = ({ node, capability, changes, onClose }: StatementDialogProps) => {
  const t = useMessages(capabilitiesMessages);
  const ui = useMessages(uiMessages);
  const format = useFormat();
  const toast = useToast();
  const [error, setError] = useState<unknown>(null);
  const form = useForm<Values>({ defaultValues: { level: capability?.level ?? 'EXPERIENCE', note: capability?.note ?? '', backings: capability?.backings ?? [] } });
  const save = async ({ level, note, backings }: Values): Promise<void> => {
    setError(null);
    try {
      await changes.state({ nodeId: node.id, level, note, backingIds: backings.map((one) => one.evidence.id) }, capability);
      toast.done(t('mine.saved', { node: format.name(node), level: t(`level.${level}`) }));
      onClose();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={format.name(node)} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Form className={classes.dialog} onSubmit={form.handleSubmit(save)}>
        <Controller
          control={form.control}
          name="level"
          render={({ field }) => (
            <Radio.Group label={t('edit.level')} value={field.value} onChange={field.onChange}>
              <div className={classes.radios}>
                {LEVELS.map((level) => (
                  <Radio key={level} value={level} label={`${rankOf(level)} ${t(`level.${level}`)}`} description={t(`edit.levelHint.${level}`)} />
                ))}
              </div>
            </Radio.Group>
          )}
        />
        <Textarea label={t('edit.note')} description={t('edit.noteHint', { max: CAPABILITY_LIMITS.noteMax })} maxLength={CAPABILITY_LIMITS.noteMax} minRows={2} {...form.register('note')} />
        <Controller control={form.control} name="backings" render={({ field }) => <BackingPicker chosen={field.value} onChange={field.onChange} />} />
        {capability?.evidence.reviewState === 'VERIFIED' && <p className={classes.hint}>{t('edit.reopens')}</p>}
        <ErrorNotice error={error} />
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {ui('action.cancel')}
          </Button>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {t('edit.save')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
};

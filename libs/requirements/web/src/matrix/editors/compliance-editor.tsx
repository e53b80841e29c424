import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { COMPLIANCE_LIMITS } from '@shoal/requirements-domain';
import { ErrorNotice, Form, hasErrorCode, useMessages } from '@shoal/ui';
import { useState } from 'react';
import type { Compliance } from '../../generated/graphql';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { OneProps } from './cell-editor';
import classes from './editors.module.css';
import { Refusal } from './refusal';

const COMPLIANCES = ['MET', 'PARTIAL', 'ALTERNATIVE', 'UNMET'] as const satisfies readonly Compliance[];

/** How far it is met, and why not wholly. A refusal, or somebody who was faster, leaves what was typed. */
export const ComplianceEditor = ({ row, onDone }: OneProps) => {
  const t = useMessages(matrixMessages);
  const { acts } = useMatrixRoom();
  const [compliance, setCompliance] = useState(row.compliance);
  const [reason, setReason] = useState(row.reason);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!row.viewerCan.answer) return <Refusal>{t('edit.mayAnswer')}</Refusal>;
  const save = async (): Promise<void> => {
    setPending(true);
    setError(null);
    const refusal = await acts.setCompliance(row, compliance, reason);
    setPending(false);
    if (refusal === null) onDone();
    else setError(refusal);
  };
  return (
    <Form onSubmit={() => void save()}>
      <Stack gap={8}>
        <Radio.Group aria-label={t('edit.compliance')} value={compliance ?? ''} onChange={(value) => setCompliance(COMPLIANCES.find((one) => one === value) ?? null)}>
          <Stack gap={6}>
            {COMPLIANCES.map((one) => (
              <Radio key={one} value={one} label={t(`compliance.${one}`)} data-autofocus={one === (row.compliance ?? 'MET') || undefined} />
            ))}
            <Radio value="" label={t('compliance.none')} />
          </Stack>
        </Radio.Group>
        {compliance !== null && (
          <Textarea label={t('edit.reason')} description={compliance === 'MET' ? undefined : t('edit.reasonHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} minRows={2} maxRows={8} maxLength={COMPLIANCE_LIMITS.reasonCharacters} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        )}
        <ErrorNotice error={error} />
        {hasErrorCode(error, 'STALE_VERSION') && (
          <p className={classes.conflict} role="status">
            {t('edit.conflict', { now: [t(`compliance.${row.compliance ?? 'none'}`), row.reason].filter(Boolean).join(' · ') })}
          </p>
        )}
        <Button type="submit" size="xs" loading={pending}>
          {t('edit.save')}
        </Button>
      </Stack>
    </Form>
  );
};

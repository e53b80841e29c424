import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { OPINION_LIMITS } from '@shoal/requirements-domain';
import { ErrorNotice, Form, seoulDay, useFormat, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { HandInOpinionDocument, type OpinionChannel, type OpinionDetailFragment } from '../generated/graphql';
import { OpinionFiles } from './opinion-files';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';
import { SidePart } from './side-part';

const CHANNELS = ['KONEPS', 'LETTER', 'MAIL', 'OTHER'] as const satisfies readonly OpinionChannel[];
const HASH_SHOWN = 12;

interface PartProps {
  readonly opinion: OpinionDetailFragment;
}

/** How the office handed it in, or the form in which it says so. */
export const HandInPart = ({ opinion }: PartProps) => {
  const t = useMessages(opinionsMessages);
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  const { handIn, viewerCan, state } = opinion;
  return (
    <SidePart title={t('handIn.title')}>
      {handIn && !isEditing && (
        <>
          <p>
            {format.day(handIn.day)} · {t(`handIn.channels.${handIn.channel}`)}
          </p>
          <p>{handIn.receiptNumber || t('handIn.receiptNone')}</p>
          <p className={classes.quiet}>{t('handIn.kept', { hash: handIn.sha256.slice(0, HASH_SHOWN) })}</p>
        </>
      )}
      {!handIn && !viewerCan.handIn && <p className={classes.quiet}>{t('page.officeHands')}</p>}
      {viewerCan.handIn && (isEditing || !handIn) && <HandInForm opinion={opinion} onDone={() => setEditing(false)} />}
      {viewerCan.handIn && handIn && !isEditing && (
        <Button size="compact-sm" variant="subtle" onClick={() => setEditing(true)}>
          {t('handIn.edit')}
        </Button>
      )}
      <OpinionFiles opinion={opinion} purpose="hand_in" canChange={viewerCan.handIn && (state === 'READY' || state === 'HANDED_IN')} />
    </SidePart>
  );
};

const HandInForm = ({ opinion: { id, version, handIn }, onDone }: PartProps & { readonly onDone: () => void }) => {
  const t = useMessages(opinionsMessages);
  const [day, setDay] = useState(() => handIn?.day ?? seoulDay(new Date()));
  const [channel, setChannel] = useState<OpinionChannel>(handIn?.channel ?? 'KONEPS');
  const [receiptNumber, setReceipt] = useState(handIn?.receiptNumber ?? '');
  const [save, { loading, error }] = useMutation(HandInOpinionDocument);
  const submit = (): void => void save({ variables: { input: { id, version, day, channel, receiptNumber } } }).then(onDone, () => undefined);
  return (
    <Form className={classes.form} onSubmit={submit}>
      <TextInput type="date" required label={t('handIn.day')} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      <NativeSelect label={t('handIn.channel')} value={channel} onChange={(event) => setChannel(event.currentTarget.value as OpinionChannel)} data={CHANNELS.map((value) => ({ value, label: t(`handIn.channels.${value}`) }))} />
      <TextInput label={t('handIn.receipt')} maxLength={OPINION_LIMITS.receiptMax} value={receiptNumber} onChange={(event) => setReceipt(event.currentTarget.value)} />
      {!handIn && <p className={classes.quiet}>{t('handIn.hint')}</p>}
      <ErrorNotice error={error} />
      <div className={classes.acts}>
        {handIn && (
          <Button size="xs" variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        )}
        <Button type="submit" size="xs" loading={loading} disabled={day === ''}>
          {handIn ? t('save') : t('handIn.act')}
        </Button>
      </div>
    </Form>
  );
};

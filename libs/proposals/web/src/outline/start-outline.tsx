import { Button } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { useProposalRoom } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';
import { useFromRfpAddress } from './from-rfp/use-from-rfp-address';
import classes from './outline.module.css';
import type { OutlineActions } from './use-outline-actions';

/** What stands where the text will be while there is no outline: three ways to begin, or who may. */
export const StartOutline = ({ actions }: { readonly actions: OutlineActions }) => {
  const { canChangeOutline } = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const fromRfp = useFromRfpAddress();
  if (!canChangeOutline) return <p className={classes.start}>{t('start.wait')}</p>;
  return (
    <div className={classes.start}>
      <p>{t('start.text')}</p>
      <div className={classes.startActions}>
        <Button disabled={actions.starting} onClick={fromRfp.open}>
          {t('start.fromRfp')}
        </Button>
        <Button variant="default" loading={actions.starting} onClick={() => actions.start('STANDARD')}>
          {t('start.standard')}
        </Button>
        <Button variant="default" disabled={actions.starting} onClick={() => actions.start('EMPTY')}>
          {t('start.empty')}
        </Button>
      </div>
      <p className={classes.source}>{t('start.source')}</p>
    </div>
  );
};

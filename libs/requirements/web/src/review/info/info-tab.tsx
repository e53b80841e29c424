import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, QueryView, SkeletonRows, useMessages } from '@shoal/ui';
import { type ReviewRfpFragment, type ReviewUnderstoodFragment, ReviewUnderstandingDocument } from '../../generated/graphql';
import { filesMessages } from '../files/files.messages';
import { useKindWord } from '../files/use-kind-word';
import { useReading } from '../files/use-reading';
import { EvaluationTable } from './evaluation-table';
import { FactsList } from './facts-list';
import { FoundList, Losses, Rules } from './found-lists';
import { infoMessages } from './info.messages';
import classes from './info.module.css';
import { ShowPlace } from './place-button';
import { Reconciliation } from './reconciliation';

interface InfoTabProps {
  readonly rfp: ReviewRfpFragment | null;
  readonly onShow: (rfpId: string, block: number) => unknown;
}

/** 사업 정보: everything else that a file was understood to say, each with its place. */
export const InfoTab = ({ rfp, onShow }: InfoTabProps) => {
  const t = useMessages(infoMessages);
  return rfp ? <InfoOf rfp={rfp} onShow={onShow} /> : <EmptyState>{t('none')}</EmptyState>;
};

const InfoOf = ({ rfp, onShow }: InfoTabProps & { readonly rfp: ReviewRfpFragment }) => {
  const t = useMessages(infoMessages);
  const kind = useKindWord();
  const query = useQuery(ReviewUnderstandingDocument, { variables: { id: rfp.id } });
  return (
    <div className={classes.tab} role="region" aria-label={t('region')} tabIndex={0}>
      <p className={classes.intro}>{t('of', { kind: kind(rfp), name: rfp.fileName })}</p>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} />}>
        {({ rfp: { understanding } }) => (understanding ? <ShowPlace value={(block) => onShow(rfp.id, block)}><Understood understood={understanding} /></ShowPlace> : <NotKept rfp={rfp} />)}
      </QueryView>
    </div>
  );
};

const NotKept = ({ rfp }: { readonly rfp: ReviewRfpFragment }) => {
  const t = useMessages(infoMessages);
  const words = useMessages(filesMessages);
  const { again, isBusy } = useReading(rfp);
  return (
    <EmptyState
      action={
        rfp.viewerCan.readAgain && (
          <Button loading={isBusy} onClick={again}>
            {words('again')}
          </Button>
        )
      }
    >
      {t('again')}
    </EmptyState>
  );
};

const Understood = ({ understood }: { readonly understood: ReviewUnderstoodFragment }) => {
  const t = useMessages(infoMessages);
  const { facts, reconciliation, evaluation, qualifications, submissions } = understood;
  return (
    <>
      <FactsList facts={facts} />
      <Reconciliation reconciliation={reconciliation} />
      <EvaluationTable items={evaluation} />
      <Rules understood={understood} />
      <FoundList title={t('submissions')} found={submissions} />
      <FoundList title={t('qualifications')} found={qualifications} />
      <Losses losses={understood.losses} />
    </>
  );
};

import { useQuery } from '@apollo/client/react';
import { QueryView, SkeletonRows, TextLink, useMessages } from '@shoal/ui';
import { IconArrowUpRight } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { MatrixRequirementDocument } from '../../generated/graphql';
import type { HandAct } from '../matrix-hand';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { Row } from '../matrix-store';
import classes from './pane.module.css';

interface SourceCardProps {
  readonly row: Row;
  readonly act: (act: HandAct) => void;
}

/** The requirement’s card as the RFP words it, with the way to its place in the file. */
export const SourceCard = ({ row, act }: SourceCardProps) => {
  const t = useMessages(matrixMessages);
  const query = useQuery(MatrixRequirementDocument, { variables: { id: row.requirementId } });
  return (
    <section aria-label={t('pane.source')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={4} height={32} />}>
        {({ requirement }) => {
          const page = requirement.places[0]?.page;
          const lines: readonly (readonly [string, ReactNode])[] = [
            [t('pane.category'), requirement.category],
            [t('pane.code'), requirement.code && <b>{requirement.code}</b>],
            [t('pane.name'), requirement.title],
            [t('pane.definition'), requirement.definition],
            [t('pane.details'), requirement.details],
            [t('pane.deliverables'), requirement.deliverables],
            [t('pane.related'), requirement.related.length > 0 && <Related codes={requirement.related} act={act} />],
            ...requirement.others.map(({ label, text }) => [label, text] as const),
          ];
          return (
            <>
              <div className={classes.subhead}>
                <h3>{t('pane.source')}</h3>
                <TextLink to="/tenders/$tenderId/requirements" params={{ tenderId: requirement.tenderId }} search={{ ...(requirement.rfpId !== null && { rfp: requirement.rfpId }), r: requirement.id }} className={classes.place}>
                  {page == null ? t('pane.place') : t('pane.page', { page })} <IconArrowUpRight size={14} stroke={1.6} aria-hidden />
                </TextLink>
              </div>
              <table className={classes.card}>
                <tbody>
                  {lines
                    .filter(([, text]) => Boolean(text))
                    .map(([label, text], index) => (
                      <tr key={index}>
                        <th scope="row">{label}</th>
                        <td>{text}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </>
          );
        }}
      </QueryView>
    </section>
  );
};

/** Numbers that it names; those that are in the list lead there. */
const Related = ({ codes, act }: { readonly codes: readonly string[]; readonly act: (act: HandAct) => void }) => {
  const { store } = useMatrixRoom();
  const { rows } = store.snapshot();
  return codes.map((code, index) => {
    const target = rows.find((row) => row.code === code);
    return (
      <Fragment key={code}>
        {index > 0 && ', '}
        {target ? (
          <button type="button" className={classes.related} onClick={() => act({ do: 'go', id: target.id })}>
            {code}
          </button>
        ) : (
          code
        )}
      </Fragment>
    );
  });
};

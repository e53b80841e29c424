import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { TextLink, useMessages } from '@shoal/ui';
import type { ReviewChangesQuery } from '../../generated/graphql';
import { DiffText } from '../detail/diff-text';
import { reviewMessages } from '../review.messages';
import { changesMessages } from './changes.messages';
import classes from './changes.module.css';
import { Touches } from './touches';

export type ShownChange = ReviewChangesQuery['requirementChanges']['nodes'][number];

interface ChangeItemProps {
  readonly change: ShownChange;
  readonly onShow: (rfpId: string, block: number) => unknown;
}

/** One requirement: what the notice did to it, in its own words, and what rests on it. */
export const ChangeItem = ({ change, onShow }: ChangeItemProps) => {
  const t = useMessages(changesMessages);
  const words = useMessages(reviewMessages);
  const { kind, requirement } = change;
  const [place] = requirement.places;
  const name = [requirement.code ?? words('noCode'), requirement.title].filter(Boolean).join(' ');
  return (
    <li className={classes.item} data-change={kind}>
      <div className={classes.itemHead}>
        <span className={classes.kind} data-kind={kind}>
          {kind in KIND_WORDS ? t(`kind.${kind as keyof typeof KIND_WORDS}`) : kind}
        </span>
        <TextLink className={classes.name} to="." aria-label={t('openOf', { name })} search={(before) => ({ ...before, tab: undefined, r: requirement.id, at: undefined, state: kind === 'REMOVED' ? 'all' : undefined })}>
          {name}
        </TextLink>
        {place && requirement.rfpId && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconFileText size={14} stroke={1.6} aria-hidden />} onClick={() => requirement.rfpId && onShow(requirement.rfpId, place.block)}>
            {place.page === null ? words('place') : words('placeAt', { page: place.page })}
          </Button>
        )}
      </div>
      <Fields change={change} />
      <Touches touches={change.touches} isNew={kind === 'ADDED'} />
    </li>
  );
};

const KIND_WORDS = { ADDED: true, CHANGED: true, RENUMBERED: true, REMOVED: true } as const;
/** Of what came or went the body is told; number and title stand above. */
const BODY = ['DEFINITION', 'DETAILS', 'DELIVERABLES'] as const;

const Fields = ({ change: { kind, fields } }: Pick<ChangeItemProps, 'change'>) => {
  const words = useMessages(reviewMessages);
  const isWhole = kind === 'ADDED' || kind === 'REMOVED';
  const shown = fields.filter(({ field, before, after }) => before !== after && (!isWhole || BODY.some((one) => one === field)));
  if (shown.length === 0) return null;
  return (
    <dl className={classes.fields}>
      {shown.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{words(`field.${field}`)}</dt>
          <dd>{isWhole ? <p className={classes.text} data-gone={kind === 'REMOVED' || undefined}>{kind === 'ADDED' ? after : before}</p> : <DiffText before={before} after={after} />}</dd>
        </div>
      ))}
    </dl>
  );
};

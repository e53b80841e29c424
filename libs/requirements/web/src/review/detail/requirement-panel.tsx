import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowLeft, IconChevronDown, IconChevronUp, IconDots, IconFileText, IconPencil } from '@tabler/icons-react';
import { TextLink, useMessages } from '@shoal/ui';
import type { ReactNode } from 'react';
import type { ReviewDetailFragment } from '../../generated/graphql';
import { reviewMessages } from '../review.messages';
import { detailMessages } from './detail.messages';
import classes from './detail.module.css';
import { DoubtsPart } from './doubts-part';
import { HistoryPart } from './history-part';
import { IncomingPart } from './incoming-part';
import { RequirementTexts } from './requirement-texts';
import type { ReviewChanges } from './use-review-changes';

/** What can be done with the selected requirement, by mouse as by key. */
export interface PanelActs {
  readonly step: (by: 1 | -1) => unknown;
  readonly edit: () => unknown;
  readonly split: () => unknown;
  readonly merge: () => unknown;
  readonly add: () => unknown;
  readonly remove: () => unknown;
  readonly close: () => unknown;
  readonly showPlace: () => unknown;
  readonly related: (code: string) => unknown;
}

interface RequirementPanelProps {
  readonly requirement: ReviewDetailFragment;
  readonly acts: PanelActs;
  readonly changes: ReviewChanges;
}

/** One requirement as it was understood and corrected. */
export const RequirementPanel = ({ requirement, acts, changes }: RequirementPanelProps) => {
  const mayChange = requirement.viewerCan.review;
  return (
    <article className={classes.panel} data-requirement-panel={requirement.code ?? ''}>
      <PanelHead requirement={requirement} acts={acts} mayChange={mayChange} />
      <Gone requirement={requirement} onRestore={mayChange ? () => void changes.restore(requirement) : null} />
      <IncomingPart requirement={requirement} onDecide={mayChange ? changes.decide : null} />
      <DoubtsPart requirement={requirement} onSettle={mayChange && requirement.state === 'ACTIVE' ? () => void changes.settle(requirement) : null} />
      <RequirementTexts requirement={requirement} changes={mayChange && requirement.state === 'ACTIVE' ? changes : null} onRelated={acts.related} />
      <HistoryPart key={requirement.id} requirement={requirement} />
    </article>
  );
};

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

const PanelHead = ({ requirement, acts, mayChange }: Omit<RequirementPanelProps, 'changes'> & { readonly mayChange: boolean }) => {
  const t = useMessages(detailMessages);
  const words = useMessages(reviewMessages);
  const page = requirement.places[0]?.page ?? null;
  return (
    <header className={classes.head}>
      <div className={classes.headLine}>
        <Button className={classes.back} size="xs" variant="subtle" leftSection={<IconArrowLeft {...ICON} />} onClick={acts.close}>
          {words('back')}
        </Button>
        <span className={classes.code}>{requirement.code ?? words('noCode')}</span>
        <span className={classes.spacer} />
        {requirement.places.length > 0 && (
          <Button size="xs" variant="subtle" leftSection={<IconFileText {...ICON} />} onClick={acts.showPlace}>
            {page === null ? words('place') : words('placeAt', { page })}
          </Button>
        )}
        <ActionIcon aria-label={t('previous')} onClick={() => acts.step(-1)}>
          <IconChevronUp {...ICON} />
        </ActionIcon>
        <ActionIcon aria-label={t('next')} onClick={() => acts.step(1)}>
          <IconChevronDown {...ICON} />
        </ActionIcon>
        {mayChange && <PanelMenu requirement={requirement} acts={acts} />}
      </div>
      <h2 className={classes.title}>{requirement.title || words('noTitle')}</h2>
    </header>
  );
};

const PanelMenu = ({ requirement, acts }: Omit<RequirementPanelProps, 'changes'>) => {
  const t = useMessages(detailMessages);
  const isActive = requirement.state === 'ACTIVE';
  const item = (label: string, key: string, act: () => unknown): ReactNode => (
    <Menu.Item rightSection={<kbd className={classes.menuKey}>{key}</kbd>} onClick={act}>
      {label}
    </Menu.Item>
  );
  return (
    <>
      {isActive && (
        <Button size="xs" variant="default" leftSection={<IconPencil {...ICON} />} onClick={acts.edit}>
          {t('edit')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('more')}>
            <IconDots {...ICON} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isActive && item(t('split.act'), 'S', acts.split)}
          {isActive && item(t('merge.act'), 'M', acts.merge)}
          {item(t('add.act'), 'A', acts.add)}
          {isActive && item(t('remove'), 'Del', acts.remove)}
        </Menu.Dropdown>
      </Menu>
    </>
  );
};

const Gone = ({ requirement: { state, removedBy, mergedIntoId }, onRestore }: { readonly requirement: ReviewDetailFragment; readonly onRestore: (() => void) | null }) => {
  const t = useMessages(detailMessages);
  if (state === 'ACTIVE') return null;
  return (
    <div className={classes.gone} role="status">
      <span>{t(removedBy === 'READING' ? 'goneByReading' : 'goneByPerson')}</span>
      {mergedIntoId && (
        <TextLink to="." search={(before) => ({ ...before, r: mergedIntoId, at: undefined })}>
          {t('mergedInto')}
        </TextLink>
      )}
      {onRestore && (
        <Button size="xs" variant="default" onClick={onRestore}>
          {t('restore')}
        </Button>
      )}
    </div>
  );
};

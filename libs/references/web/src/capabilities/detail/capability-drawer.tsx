import { useQuery } from '@apollo/client/react';
import { Drawer } from '@mantine/core';
import { FirmChip, QueryView, uiMessages, useFormat, useMessages } from '@shoal/ui';
import { CapabilityDocument, type CapabilityFieldsFragment } from '../../generated/graphql';
import { EvidencePanel } from '../../sharing/evidence-panel';
import { capabilitiesMessages } from '../capabilities.messages';
import { rankOf } from '../heat/heat-words';
import { BackingLine } from './backing-line';
import classes from './detail.module.css';

interface CapabilityDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One capability in full: what stands behind it, who sees it, what the office said. */
export const CapabilityDrawer = ({ id, onClose }: CapabilityDrawerProps) => {
  const t = useMessages(capabilitiesMessages);
  const ui = useMessages(uiMessages);
  const query = useQuery(CapabilityDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title={t('detail.title')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <QueryView query={query}>{({ capability }) => <CapabilityDetail capability={capability} />}</QueryView>
    </Drawer>
  );
};

const CapabilityDetail = ({ capability }: { readonly capability: CapabilityFieldsFragment }) => {
  const t = useMessages(capabilitiesMessages);
  const format = useFormat();
  const { node, level, state, note, backings, evidence } = capability;
  return (
    <div className={classes.detail}>
      <div className={classes.head}>
        <FirmChip firm={evidence.firm} />
        <h2>{format.name(node)}</h2>
      </div>
      <dl className={classes.facts}>
        <dt>{t('detail.level')}</dt>
        <dd>
          {rankOf(level)} {t(`level.${level}`)}
        </dd>
        <dt>{t('detail.state')}</dt>
        <dd>{t(`state.${state}`)}</dd>
      </dl>
      {note !== '' && (
        <section>
          <h3>{t('detail.note')}</h3>
          <p className={classes.note}>{note}</p>
        </section>
      )}
      <section>
        <h3>{t('detail.backings')}</h3>
        {backings.length === 0 ? (
          <p className={classes.nothing}>{t('detail.none')}</p>
        ) : (
          <ul className={classes.backings}>
            {backings.map((backing) => (
              <BackingLine key={backing.evidence.id} backing={backing} linked />
            ))}
          </ul>
        )}
      </section>
      <EvidencePanel evidenceId={capability.id} saysTrash />
    </div>
  );
};

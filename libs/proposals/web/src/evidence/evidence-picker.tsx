import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import type { CitableKind } from '@shoal/references-domain';
import { EmptyState, LoadMore, QueryView, SearchField, SegmentedFilter, SkeletonRows, uiMessages, useMessages } from '@shoal/ui';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { EvidenceToCiteDocument } from '../generated/graphql';
import { evidenceMessages } from './evidence.messages';
import classes from './evidence.module.css';
import { PickerRow } from './picker-row';

const KINDS = ['REFERENCE', 'CERTIFICATE', 'EXPERT'] as const satisfies readonly Uppercase<CitableKind>[];
type Kind = (typeof KINDS)[number];
const ROWS = 20;

/** Finds a reference, certificate or expert and puts it where the caret is. */
export const EvidencePicker = ({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) => {
  const t = useMessages(evidenceMessages);
  const common = useMessages(uiMessages);
  const [kind, setKind] = useState<Kind>('REFERENCE');
  const [text, setText] = useState('');
  const query = useQuery(EvidenceToCiteDocument, { variables: { text, kind, first: ROWS }, fetchPolicy: 'cache-and-network' });
  const leave = (): void => {
    onClose();
    if (!editor.isDestroyed) editor.commands.focus();
  };
  return (
    <Modal opened onClose={leave} title={t('picker.title')} size="lg" returnFocus={false} closeButtonProps={{ 'aria-label': common('action.close') }}>
      <p className={classes.hint}>{t('picker.hint')}</p>
      <div className={classes.pickerTools}>
        <SegmentedFilter label={t('picker.kinds')} value={kind} options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={setKind} />
        <SearchField first label={t('picker.search')} value={text} onChange={setText} />
      </div>
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={4} height={52} />}>
        {({ searchRegistry }) =>
          searchRegistry.nodes.length === 0 ? (
            <EmptyState>{t(text === '' ? 'picker.noneAtAll' : 'picker.none')}</EmptyState>
          ) : (
            <>
              <ul className={classes.picks}>
                {searchRegistry.nodes.map((evidence) => (
                  <PickerRow key={evidence.id} evidence={evidence} editor={editor} onDone={onClose} />
                ))}
              </ul>
              <LoadMore connection={searchRegistry} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )
        }
      </QueryView>
    </Modal>
  );
};

import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNotice, Page, useMessages, Visibility } from '@shoal/ui';
import { ImportNoticeDocument, type ImportNoticeMutation } from './generated/graphql';
import classes from './import-notice.module.css';
import { importMessages } from './import-notice.messages';
import { ImportResult } from './import-result';
import { NoticeDrop } from './notice-drop';
import { byteSize, type NoticeFile, type NoticeFileResult, readNoticeFile } from './notice-file';
import { tendersMessages } from './tenders.messages';

/** 나라장터 공고 가져오기: a file or pasted text; what came of it is shown in its place. */
export const ImportNoticePage = () => {
  const t = useMessages(importMessages);
  const words = useMessages(tendersMessages);
  const [notices, setNotices] = useState<ImportNoticeMutation['importNotice']['notices'] | null>(null);
  return (
    <Page title={t('title')} crumbs={[{ label: words('list.title'), link: { to: '/tenders' } }]}>
      {notices ? <ImportResult notices={notices} onAgain={() => setNotices(null)} /> : <ImportForm onDone={setNotices} />}
    </Page>
  );
};

type FileProblem = Extract<NoticeFileResult, { ok: false }>;

const ImportForm = ({ onDone }: { readonly onDone: (notices: ImportNoticeMutation['importNotice']['notices']) => void }) => {
  const t = useMessages(importMessages);
  const [file, setFile] = useState<NoticeFile | null>(null);
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [importNotice, { loading, error, reset }] = useMutation(ImportNoticeDocument, {
    update: (cache) => {
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'tenders' });
      cache.gc();
    },
  });
  const startOver = () => {
    reset();
    setProblem(null);
    setMissing(false);
  };
  const take = async (chosen: File) => {
    startOver();
    const read = await readNoticeFile(chosen);
    setFile(read.ok ? read.file : null);
    setProblem(read.ok ? null : read);
  };
  const run = async () => {
    const json = file?.text ?? text;
    setMissing(json.trim() === '');
    if (json.trim() === '') return;
    const done = await importNotice({ variables: { input: { json } } }).catch(() => null);
    if (done?.data) onDone(done.data.importNotice.notices);
  };
  return (
    <div className={classes.form}>
      <p className={classes.intro}>{t('intro')}</p>
      <NoticeDrop file={file} onFile={(chosen) => void take(chosen)} onRemove={() => (setFile(null), startOver())} />
      {!file && (
        <>
          <p className={classes.or}>{t('or')}</p>
          <Textarea
            label={t('paste')}
            placeholder={t('pastePlaceholder')}
            autosize
            minRows={8}
            maxRows={18}
            spellCheck={false}
            classNames={{ input: classes.pasted }}
            value={text}
            onChange={(event) => (setText(event.currentTarget.value), startOver())}
            error={missing && t('empty')}
          />
        </>
      )}
      {problem && (
        <p className={classes.problem} role="alert">
          {t(problem.problem, { size: byteSize(problem.size) })}
        </p>
      )}
      <ErrorNotice error={error}>
        <span className={classes.kept}>{t('kept')}</span>
      </ErrorNotice>
      <div className={classes.acts}>
        <Button loading={loading} onClick={() => void run()} leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}>
          {t('run')}
        </Button>
        <Visibility to="cooperative" />
        <span className={classes.privacy}>{t('privacy')}</span>
      </div>
    </div>
  );
};

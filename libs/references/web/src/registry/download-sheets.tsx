import { Button } from '@mantine/core';
import { seoulDay, useMessages, useToast } from '@shoal/ui';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { registryMessages } from '../registry.messages';
import { saveSheets, type Sheet } from './save-sheets';

interface DownloadSheetsProps {
  /** What the file is called, before the day. */
  readonly name: string;
  readonly load: () => Promise<readonly Sheet[]>;
}

/** The numbers of a page as a file, those of all its pages. */
export const DownloadSheets = ({ name, load }: DownloadSheetsProps) => {
  const t = useMessages(registryMessages);
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const download = async () => {
    setPending(true);
    try {
      const file = `${name}-${seoulDay(new Date())}.xlsx`;
      await saveSheets(file, await load());
      toast.done(t('downloaded', { file }));
    } catch (failure) {
      toast.failed(failure);
    } finally {
      setPending(false);
    }
  };
  return (
    <Button variant="default" loading={pending} leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />} onClick={() => void download()}>
      {t('download')}
    </Button>
  );
};

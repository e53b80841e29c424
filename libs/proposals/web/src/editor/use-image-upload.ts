import { useLanguage, useMessages } from '@shoal/ui';
import { notifications } from '@mantine/notifications';
import type { Editor } from '@tiptap/core';
import { useCallback } from 'react';
import { useWorkspace } from '../workspace/use-workspace';
import { editorMessages } from './editor.messages';
import { insertImage } from './insert-image';
import { rememberPlace } from './remember-place';
import { uploadImage, UploadRefused } from './upload-image';

/** Uploads pictures one after the other and puts each where it was asked for, wherever that place is by then. */
export const useImageUpload = () => {
  const workspace = useWorkspace();
  const t = useMessages(editorMessages);
  const language = useLanguage();
  return useCallback(
    async (editor: Editor, sectionId: string, files: readonly File[], position: number): Promise<void> => {
      const tell = (message: string): void => void notifications.show({ message, color: 'danger', autoClose: false });
      const place = rememberPlace(editor.view, position);
      await workspace.whileUploading(async () => {
        for (const file of files)
          try {
            const image = await uploadImage(sectionId, file);
            const at = place();
            if (at === null || !insertImage(editor, at, image, '')) tell(t('images.lost'));
          } catch (error) {
            const refusal = error instanceof UploadRefused ? error : new UploadRefused('network');
            tell(refusal.sentence(language) ?? t(refusal.problem === 'type' || refusal.problem === 'size' ? `images.${refusal.problem}` : 'images.refused'));
          }
      });
    },
    [workspace, t, language],
  );
};

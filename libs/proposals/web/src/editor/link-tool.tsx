import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core';
import { Form, useMessages } from '@shoal/ui';
import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { editorMessages } from './editor.messages';
import classes from './editor.module.css';
import { hrefFromInput, safeHref } from './link-policy';

interface LinkToolProps {
  readonly editor: Editor | null;
  readonly on: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
}

/** Sets, changes, opens and removes the link at the caret. */
export const LinkTool = ({ editor, on, opened, onOpened }: LinkToolProps) => {
  const t = useMessages(editorMessages);
  return (
    <Popover opened={opened && editor !== null} onChange={onOpened} position="bottom-start" trapFocus returnFocus={false}>
      <Popover.Target>
        <Tooltip label={t('link')} disabled={opened}>
          <ActionIcon className={classes.tool} aria-label={t('link')} data-on={on || undefined} disabled={!editor} onMouseDown={(event) => event.preventDefault()} onClick={() => onOpened(!opened)}>
            <IconLink size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>{opened && editor && <LinkForm editor={editor} on={on} onDone={() => onOpened(false)} />}</Popover.Dropdown>
    </Popover>
  );
};

const LinkForm = ({ editor, on, onDone }: { readonly editor: Editor; readonly on: boolean; readonly onDone: () => void }) => {
  const t = useMessages(editorMessages);
  const current = safeHref(editor.getAttributes('link')['href']) ?? '';
  const [address, setAddress] = useState(current);
  const [wrong, setWrong] = useState(false);
  const set = (): void => {
    const href = hrefFromInput(address);
    if (href === null) return setWrong(true);
    setLink(editor, href);
    onDone();
  };
  const remove = (): void => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onDone();
  };
  return (
    <Form className={classes.linkForm} onSubmit={set}>
      <TextInput
        data-autofocus
        label={t('links.address')}
        placeholder={t('links.placeholder')}
        inputMode="url"
        value={address}
        error={wrong ? t('links.wrong') : undefined}
        onChange={(event) => {
          setWrong(false);
          setAddress(event.currentTarget.value);
        }}
      />
      <div className={classes.linkActions}>
        {current && (
          <Button component="a" href={current} target="_blank" rel="noopener noreferrer" variant="default" size="xs">
            {t('links.open')}
          </Button>
        )}
        {on && (
          <Button variant="default" size="xs" onClick={remove}>
            {t('links.remove')}
          </Button>
        )}
        <Button type="submit" size="xs">
          {t('links.set')}
        </Button>
      </div>
    </Form>
  );
};

/** Over a selection it links the words; at a bare caret it writes the address as its own text. */
const setLink = (editor: Editor, href: string): void => {
  const chain = editor.chain().focus();
  if (editor.isActive('link')) chain.extendMarkRange('link').setLink({ href }).run();
  else if (editor.state.selection.empty) chain.insertContent({ type: 'text', text: href.replace(/^mailto:/, ''), marks: [{ type: 'link', attrs: { href } }] }).run();
  else chain.setLink({ href }).run();
};

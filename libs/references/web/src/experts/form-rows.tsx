import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import classes from './expert-form.module.css';

export const AddRow = ({ label, onAdd }: { readonly label: string; readonly onAdd: () => void }) => (
  <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={onAdd}>
    {label}
  </Button>
);

export const RemoveRow = ({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) => (
  <ActionIcon aria-label={label} title={label} className={classes.remove} onClick={onRemove}>
    <IconTrash size={16} stroke={1.6} aria-hidden />
  </ActionIcon>
);

/** What is wrong with a list as a whole. */
export const ListWrong = ({ text }: { readonly text: string | undefined }) => text && <p className={classes.wrong}>{text}</p>;

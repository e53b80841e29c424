import type { ReactNode } from 'react';
import classes from './form.module.css';

/** Hints stand below, so that fields beside each other stay in line. */
export const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description'];

interface GroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Fields that belong together, as they come. */
export const Group = ({ title, children }: GroupProps) => (
  <fieldset className={classes.group}>
    <legend>{title}</legend>
    {children}
  </fieldset>
);

/** Fields that belong together, two in a row where there is room. */
export const FieldGroup = ({ title, children }: GroupProps) => (
  <Group title={title}>
    <div className={classes.fields}>{children}</div>
  </Group>
);

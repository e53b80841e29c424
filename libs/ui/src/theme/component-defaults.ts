import type { MantineThemeComponents } from '@mantine/core';
import classes from './controls.module.css';

const control = { defaultProps: { size: 'sm' } };
const field = { defaultProps: { size: 'sm' }, classNames: { wrapper: classes.wrapper, input: classes.input, label: classes.label, description: classes.hint, error: classes.error } };

/** Sizes and shapes of Mantine's controls: 32 px high (28 small, 44 to touch), 6 px corners, hairlines. */
export const components: MantineThemeComponents = {
  Button: { defaultProps: { size: 'sm' }, classNames: { root: classes.button, label: classes.buttonLabel } },
  ActionIcon: { defaultProps: { size: 28, variant: 'subtle', color: 'gray' }, classNames: { root: classes.icon } },
  TextInput: field,
  PasswordInput: field,
  NumberInput: field,
  Textarea: { ...field, defaultProps: { size: 'sm', autosize: true, minRows: 3 } },
  Select: field,
  NativeSelect: field,
  MultiSelect: field,
  TagsInput: field,
  FileInput: field,
  DateInput: field,
  DateTimePicker: field,
  Pill: { classNames: { root: classes.pill } },
  SegmentedControl: { defaultProps: { withItemsBorders: false } },
  Checkbox: control,
  Radio: control,
  Switch: control,
  Anchor: { defaultProps: { underline: 'hover' } },
  Modal: {
    defaultProps: { centered: true, radius: 'md', padding: 'lg', overlayProps: { backgroundOpacity: 0.4 }, transitionProps: { duration: 120 } },
    classNames: { title: classes.modalTitle, content: classes.floating, header: classes.floating },
  },
  Drawer: { classNames: { title: classes.modalTitle, content: classes.floating, header: classes.floating } },
  Menu: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 100 }, withInitialFocusPlaceholder: false }, classNames: { dropdown: classes.dropdown, item: classes.menuItem, label: classes.menuLabel, divider: classes.menuDivider } },
  Popover: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 100 } }, classNames: { dropdown: classes.dropdown } },
  Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } }, classNames: { tooltip: classes.tooltip } },
  Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 12 } },
  Notification: { classNames: { root: classes.notification } },
};

import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout, IconSettings } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { PersonAvatar, type PersonMark } from '../firm/person-avatar';
import { setLanguage } from '../i18n/i18n';
import { LANGUAGES, type Language } from '../i18n/language';
import { uiMessages } from '../i18n/ui.messages';
import { useLanguage, useMessages } from '../i18n/use-messages';
import classes from './account-menu.module.css';
import { LANGUAGE_NAMES } from './language-switch';

export interface AccountMenuProps {
  readonly person: PersonMark & { readonly email: string };
  readonly settings: LinkProps;
  readonly onLanguage: (language: Language) => void;
  readonly onSignOut: () => void;
}

export const APPEARANCES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Behind one's own avatar: account, language, appearance, sign out. */
export const AccountMenu = ({ person, settings, onLanguage, onSignOut }: AccountMenuProps) => {
  const t = useMessages(uiMessages);
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chooseLanguage = (choice: Language) => {
    setLanguage(choice);
    onLanguage(choice);
  };
  return (
    <Menu position="right-end" withinPortal width={224} checkIcon={<IconCheck size={16} stroke={1.8} aria-hidden className={classes.tick} />}>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t('frame.accountOf', { name: person.name })}>
          <PersonAvatar person={person} size={28} decorative />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{person.name}</strong>
          <span>{person.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings size={16} stroke={1.6} aria-hidden />} renderRoot={(props) => <Link {...settings} {...props} />}>
          {t('frame.settings')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('frame.language')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(choice) => chooseLanguage(choice as Language)}>
          {LANGUAGES.map((choice) => (
            <Menu.RadioItem key={choice} value={choice} lang={choice}>
              {LANGUAGE_NAMES[choice]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('frame.appearance')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(choice) => setColorScheme(choice as MantineColorScheme)}>
          {APPEARANCES.map((choice) => (
            <Menu.RadioItem key={choice} value={choice}>
              {t(`frame.${choice}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />} onClick={onSignOut}>
          {t('frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

import { useMutation, useQuery } from '@apollo/client/react';
import { Switch } from '@mantine/core';
import { MAIL_CATEGORIES, type MailCategory as Category } from '@shoal/notifications-domain';
import { QueryView, useMessages, useToast } from '@shoal/ui';
import { MailPreferencesDocument, SetMailPreferencesDocument, type MailCategory } from '../generated/graphql';
import { notificationsMessages } from '../notifications.messages';
import classes from './mail-preferences.module.css';

const enumOf = (category: Category): MailCategory => category.toUpperCase() as MailCategory;

/** For the account page: about what one gets mail. */
export const MailPreferences = () => {
  const t = useMessages(notificationsMessages);
  const query = useQuery(MailPreferencesDocument);
  return (
    <section>
      <h2 className={classes.title}>{t('mail.title')}</h2>
      <p className={classes.hint}>
        {t('mail.hint')} {t('mail.security')}
      </p>
      <QueryView query={query}>{({ mailPreferences }) => <Switches off={mailPreferences.off} />}</QueryView>
    </section>
  );
};

const Switches = ({ off }: { readonly off: readonly MailCategory[] }) => {
  const t = useMessages(notificationsMessages);
  const toast = useToast();
  const [save] = useMutation(SetMailPreferencesDocument, {
    update: (cache, { data }) => data && cache.writeQuery({ query: MailPreferencesDocument, data: { mailPreferences: data.setMailPreferences } }),
  });
  const set = (category: MailCategory, on: boolean): void => {
    const next = on ? off.filter((one) => one !== category) : [...off, category];
    const optimisticResponse = { setMailPreferences: { __typename: 'MailPreferences' as const, off: next } };
    save({ variables: { input: { off: next } }, optimisticResponse }).catch(toast.failed);
  };
  return (
    <ul className={classes.list}>
      {MAIL_CATEGORIES.map((category) => (
        <li key={category} className={classes.item}>
          <Switch label={t(`mail.${category}`)} checked={!off.includes(enumOf(category))} onChange={(event) => set(enumOf(category), event.currentTarget.checked)} />
        </li>
      ))}
    </ul>
  );
};

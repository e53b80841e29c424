import { useMutation, useQuery } from '@apollo/client/react';
import { useMantineColorScheme } from '@mantine/core';
import { MailPreferences } from '@shoal/notifications-web';
import {
  APPEARANCES,
  FirmChip,
  LANGUAGE_NAMES,
  LANGUAGES,
  languageToEnum,
  Page,
  PersonAvatar,
  QueryView,
  SegmentedFilter,
  setLanguage,
  uiMessages,
  useFormat,
  useLanguage,
  useMessages,
  useToast,
  type Language,
} from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import { AccountDocument, ChooseLanguageDocument, type AccountQuery } from '../generated/graphql';
import classes from './account.module.css';
import { ChangePassword } from './change-password';
import { SessionsList } from './sessions-list';

/** One's own things: who one is here, language, brightness, and where one is signed in. */
export const AccountPage = () => {
  const t = useMessages(firmsMessages);
  const query = useQuery(AccountDocument);
  return (
    <Page title={t('account.title')}>
      <QueryView query={query}>
        {({ me, mySessions }) =>
          me && (
            <div className={classes.sections}>
              <Profile me={me} />
              <Preferences />
              <MailPreferences />
              <ChangePassword email={me.email} onChanged={() => query.refetch()} />
              <SessionsList sessions={mySessions} onEnded={() => query.refetch()} />
            </div>
          )
        }
      </QueryView>
    </Page>
  );
};

const Profile = ({ me }: { readonly me: NonNullable<AccountQuery['me']> }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  return (
    <section className={classes.profile} aria-label={t('account.profile')}>
      <PersonAvatar person={me} size={28} decorative />
      <div>
        <h2 className={classes.name}>
          {me.name} <span>{me.title}</span>
        </h2>
        <p className={classes.quiet}>{me.email}</p>
        <p className={classes.firm}>
          {me.firm && <FirmChip firm={me.firm} />}
          {me.firm ? format.name(me.firm) : format.name(me.cooperative)} · {t(`role.${me.role}`)}
        </p>
      </div>
    </section>
  );
};

const Preferences = () => {
  const t = useMessages(firmsMessages);
  const ui = useMessages(uiMessages);
  const language = useLanguage();
  const toast = useToast();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [remember] = useMutation(ChooseLanguageDocument);
  const choose = (choice: Language) => {
    setLanguage(choice);
    remember({ variables: { language: languageToEnum(choice) } }).catch(toast.failed);
  };
  return (
    <section className={classes.preferences}>
      <div className={classes.preference}>
        <h2>{t('account.language')}</h2>
        <SegmentedFilter label={t('account.language')} value={language} options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} onChange={choose} />
      </div>
      <div className={classes.preference}>
        <h2>{t('account.appearance')}</h2>
        <SegmentedFilter label={t('account.appearance')} value={colorScheme} options={APPEARANCES.map((value) => ({ value, label: ui(`frame.${value}`) }))} onChange={setColorScheme} />
      </div>
    </section>
  );
};

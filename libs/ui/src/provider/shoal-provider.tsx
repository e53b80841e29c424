import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import '../theme/tokens.css';
import '../theme/global.css';
import 'dayjs/locale/ko';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/use-messages';
import { tokenVariables } from '../theme/css-variables';
import { theme } from '../theme/theme';
import classes from './shoal-provider.module.css';

/** Looks, language, dialogs and toasts for everything inside; once, at the root of the app. */
export const ShoalProvider = ({ children }: { readonly children: ReactNode }) => {
  const language = useLanguage();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={tokenVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 0 }}>
        <ModalsProvider>
          {children}
          <Notifications position="bottom-center" className={classes.toasts} limit={4} />
        </ModalsProvider>
      </DatesProvider>
    </MantineProvider>
  );
};

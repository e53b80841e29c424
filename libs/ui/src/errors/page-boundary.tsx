import { Button } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import classes from './page-boundary.module.css';

/** A chunk of an older build is gone from the server: only a reload brings the new one. */
const isOutdated = (error: unknown): boolean => error instanceof Error && /dynamically imported module|module script/i.test(error.message);

/** What stands in place of a page that could not be drawn. */
export const PageCrash = ({ error }: { readonly error: unknown }) => {
  const t = useMessages(uiMessages);
  return (
    <div className={classes.crash} role="alert">
      <p>{t(isOutdated(error) ? 'error.outdated' : 'error.crash')}</p>
      <Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>
    </div>
  );
};

/** Keeps a fault in one part from taking the whole page. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    return this.state.error === null ? this.props.children : <PageCrash error={this.state.error} />;
  }
}

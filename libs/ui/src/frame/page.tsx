import { useEffect, type ReactNode } from 'react';
import { Crumbs, type Crumb } from './crumbs';
import { IntoFrame } from './frame-slots';
import classes from './page.module.css';

interface PageProps {
  /** The h1 in the top bar and the window's title. */
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly meta?: ReactNode;
  /** At the right of the top bar: presence, save chip. */
  readonly aside?: ReactNode;
  readonly tabs?: ReactNode;
  readonly toolbar?: ReactNode;
  readonly layout?: PageLayout;
  readonly children: ReactNode;
}

/**
 * `flow`: scrolls as one page, padded, lines not too long; `wide`: scrolls, edge to edge (tables);
 * `fill`: a column that does not scroll itself (split panes, boards); `none`: the children bring their own `PageBody`.
 */
export type PageLayout = 'flow' | 'wide' | 'fill' | 'none';

/**
 * The scrolling part below the bands; only for pages inside a layout that used `layout="none"`. It takes the focus, so
 * that a page without a single link or button scrolls by keyboard too.
 */
export const PageBody = ({ layout = 'flow', children }: { readonly layout?: Exclude<PageLayout, 'none'>; readonly children: ReactNode }) => (
  <div className={classes.body} data-layout={layout} tabIndex={layout === 'fill' ? undefined : 0}>
    {layout === 'flow' ? <div className={classes.measure}>{children}</div> : children}
  </div>
);

/** A 56 px band: filters at the left, the one main act at the right (after a `Spacer`). */
export const Toolbar = ({ children }: { readonly children: ReactNode }) => <div className={classes.toolbar}>{children}</div>;

/** What every page is wrapped in. */
export const Page = ({ title, crumbs = [], meta, aside, tabs, toolbar, layout = 'flow', children }: PageProps) => {
  useEffect(() => {
    document.title = `${title} · Shoal`;
  }, [title]);
  return (
    <>
      <IntoFrame slot="crumbs">
        <Crumbs parents={crumbs} title={title} meta={meta} />
      </IntoFrame>
      {aside && <IntoFrame slot="aside">{aside}</IntoFrame>}
      {tabs}
      {toolbar && <Toolbar>{toolbar}</Toolbar>}
      {layout === 'none' ? children : <PageBody layout={layout}>{children}</PageBody>}
    </>
  );
};

/** Pushes what follows in a toolbar to the right. */
export const Spacer = () => <span className={classes.spacer} />;

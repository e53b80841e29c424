import { lazyRouteComponent, useParams } from '@tanstack/react-router';
import type { ComponentType, FunctionComponent } from 'react';

/** The parameters that occur in addresses. */
interface RouteParams {
  readonly bidId: string;
  readonly tenderId: string;
  readonly firmId: string;
  readonly token: string;
  readonly evidenceId: string;
  readonly opinionId: string;
}

type Loaded = Record<string, FunctionComponent<Record<string, unknown>>>;

/** A page of a web library, fetched with its route; it gets the named parameters of the route as props. */
export const page = <const Name extends string, const Param extends keyof RouteParams = never>(
  load: () => Promise<{ readonly [K in Name]: ComponentType<Pick<RouteParams, Param>> }>,
  name: Name,
  params: readonly Param[] = [],
) => {
  const Page = lazyRouteComponent<Loaded, string>(load as unknown as () => Promise<Loaded>, name);
  const RoutedPage = () => {
    const all: Partial<RouteParams> = useParams({ strict: false });
    return <Page {...Object.fromEntries(params.map((param) => [param, all[param]]))} />;
  };
  // The router preloads through this name when a link is hovered or focused.
  return Object.assign(RoutedPage, { preload: async () => Page.preload?.() });
};

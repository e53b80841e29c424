import { PageCrash } from '@shoal/ui';
import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routes';

export const router = createRouter({
  routeTree,
  defaultErrorComponent: PageCrash,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  // Makes every `to`, `params` and `search` in all web libraries checked by the compiler.
  interface Register {
    router: typeof router;
  }
}

import { ApolloProvider } from '@apollo/client/react';
import { ShoalProvider } from '@shoal/ui';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from './client/apollo';
import { router } from './router/router';

const client = createClient(() => {
  const { href, pathname } = router.state.location;
  if (/^\/(sign-in|invite|set-up)(\/|$)/.test(pathname)) return;
  void client.clearStore().finally(() => router.navigate({ to: '/sign-in', search: { return: href } }));
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <ShoalProvider>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </ShoalProvider>
  </StrictMode>,
);

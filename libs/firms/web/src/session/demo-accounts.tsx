import { UnstyledButton } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { firmsMessages } from '../firms.messages';
import classes from './demo-accounts.module.css';

/** The published password of the demo's people; it opens nothing else. */
const DEMO_PASSWORD = 'shoal-demo-2026';

const answer = z.object({ accounts: z.array(z.object({ email: z.string(), firm: z.string(), role: z.string() })) });
type DemoAccount = z.infer<typeof answer>['accounts'][number];

/** Empty where the server seeds no demo: it answers 404 then. */
const useDemoAccounts = (): readonly DemoAccount[] => {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    fetch('/demo.json', { signal: abort.signal, headers: { accept: 'application/json' } })
      .then(async (response) => (response.ok ? answer.safeParse(await response.json()).data?.accounts : undefined))
      .then((found) => setAccounts(found ?? []))
      // The demo's sign-ins are a convenience: without them the form above still works.
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  return accounts;
};

interface DemoAccountsProps {
  readonly onChoose: (credentials: { readonly email: string; readonly password: string }) => void;
}

/** Only when the server says so: the demo's people, one click each. */
export const DemoAccounts = ({ onChoose }: DemoAccountsProps) => {
  const t = useMessages(firmsMessages);
  const accounts = useDemoAccounts();
  if (accounts.length === 0) return null;
  return (
    <section className={classes.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('signIn.demo')}</h2>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <UnstyledButton className={classes.account} onClick={() => onChoose({ email: account.email, password: DEMO_PASSWORD })}>
              <span className={classes.who}>
                {account.firm}
                <span>{account.role}</span>
              </span>
              <span className={classes.email}>{account.email}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <p>{t('signIn.demoHint', { password: DEMO_PASSWORD })}</p>
    </section>
  );
};

import { UnstyledButton } from '@mantine/core';
import { useLanguage, useMessages, type Language } from '@shoal/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { firmsMessages } from '../firms.messages';
import classes from './demo-accounts.module.css';

/** `role` is given in both languages: '조합 사무국 · the cooperative’s office'. */
const answer = z.object({ password: z.string(), accounts: z.array(z.object({ email: z.string(), firm: z.string(), role: z.string() })) });
type Demo = z.infer<typeof answer>;

/** Null where the server has no demo: it answers 404 then. */
const useDemo = (): Demo | null => {
  const [demo, setDemo] = useState<Demo | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    fetch('/demo.json', { signal: abort.signal, headers: { accept: 'application/json' } })
      .then(async (response) => (response.ok ? (answer.safeParse(await response.json()).data ?? null) : null))
      .then(setDemo)
      // The demo's sign-ins are a convenience: without them the form above still works.
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  return demo;
};

const roleIn = (role: string, language: Language): string => {
  const [ko = role, en = ko] = role.split(' · ');
  return language === 'en' ? en : ko;
};

interface DemoAccountsProps {
  readonly onChoose: (credentials: { readonly email: string; readonly password: string }) => void;
}

/** Only when the server says so: the demo's people, one click each. */
export const DemoAccounts = ({ onChoose }: DemoAccountsProps) => {
  const t = useMessages(firmsMessages);
  const language = useLanguage();
  const demo = useDemo();
  if (!demo) return null;
  return (
    <section className={classes.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('signIn.demo')}</h2>
      <ul>
        {demo.accounts.map((account) => (
          <li key={account.email}>
            <UnstyledButton className={classes.account} onClick={() => onChoose({ email: account.email, password: demo.password })}>
              <span className={classes.who}>
                {account.firm}
                <span>{roleIn(account.role, language)}</span>
              </span>
              <span className={classes.email}>{account.email}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <p>{t('signIn.demoHint', { password: demo.password })}</p>
    </section>
  );
};

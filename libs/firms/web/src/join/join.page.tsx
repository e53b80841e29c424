import { useMutation, useQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { ErrorNotice, Form, languageToEnum, QueryView, useFormat, useLanguage, useMessages } from '@shoal/ui';
import { useMemo } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { firmsMessages } from '../firms.messages';
import { ApplyForMembershipDocument, JoinableCooperativesDocument, type JoinableCooperativesQuery } from '../generated/graphql';
import { Verdicts } from '../membership/application-facts';
import membership from '../membership/membership.module.css';
import { EntranceFrame } from '../session/entrance-frame';
import classes from '../session/entrance-frame.module.css';
import { applySchema, declarationInput, EMPTY_DECLARATION, verdictsOf, type ApplyValues } from './declaration';
import { DeclarationFields } from './declaration-fields';

type Cooperatives = JoinableCooperativesQuery['joinableCooperatives'];

/** A firm applies from outside; the mail that follows confirms it. */
export const JoinPage = () => {
  const t = useMessages(firmsMessages);
  const query = useQuery(JoinableCooperativesDocument);
  return (
    <EntranceFrame title={t('join.title')} lead={t('join.lead')}>
      <QueryView query={query}>{({ joinableCooperatives }) => (joinableCooperatives.length === 0 ? <p className={classes.note}>{t('join.noCooperative')}</p> : <JoinForm cooperatives={joinableCooperatives} />)}</QueryView>
    </EntranceFrame>
  );
};

const JoinForm = ({ cooperatives }: { readonly cooperatives: Cooperatives }) => {
  const t = useMessages(firmsMessages);
  const language = useLanguage();
  const format = useFormat();
  const [apply, { data, error, loading }] = useMutation(ApplyForMembershipDocument);
  const schema = useMemo(() => applySchema(t), [t]);
  const form = useForm<ApplyValues>({ resolver: zodResolver(schema), defaultValues: { ...EMPTY_DECLARATION, cooperativeId: cooperatives[0]?.id ?? '', businessNumber: '', contactEmail: '' } });
  const { errors } = form.formState;
  const submit = ({ cooperativeId, businessNumber, contactEmail, ...declaration }: ApplyValues) =>
    apply({ variables: { input: { cooperativeId, businessNumber, contactEmail, language: languageToEnum(language), ...declarationInput(declaration) } } }).catch(() => undefined);
  if (data) {
    return (
      <p className={membership.notice} role="status">
        {t('join.sent', { email: form.getValues('contactEmail') })}
      </p>
    );
  }
  return (
    <FormProvider {...form}>
      <Form className={classes.form} onSubmit={form.handleSubmit(submit)}>
        <NativeSelect label={t('join.cooperative')} data={cooperatives.map((cooperative) => ({ value: cooperative.id, label: format.name(cooperative) }))} {...form.register('cooperativeId')} error={errors.cooperativeId?.message} />
        <h2 className={membership.heading}>{t('join.firm')}</h2>
        <TextInput label={t('cooperative.businessNumber')} placeholder="000-00-00000" inputMode="numeric" {...form.register('businessNumber')} error={errors.businessNumber?.message} />
        <DeclarationFields />
        <TextInput label={t('declaration.contactEmail')} description={t('declaration.contactHint')} type="email" autoComplete="email" {...form.register('contactEmail')} error={errors.contactEmail?.message} />
        <RulesSoFar cooperatives={cooperatives} />
        <ErrorNotice error={error} />
        <Button type="submit" size="lg" loading={loading}>
          {t('join.submit')}
        </Button>
      </Form>
    </FormProvider>
  );
};

/** The rules of the chosen cooperative beside what is entered, before anything is sent. */
const RulesSoFar = ({ cooperatives }: { readonly cooperatives: Cooperatives }) => {
  const t = useMessages(firmsMessages);
  const [cooperativeId, size, businessKind, isAffiliated, share] = useWatch<ApplyValues, ['cooperativeId', 'size', 'businessKind', 'isAffiliated', 'share']>({ name: ['cooperativeId', 'size', 'businessKind', 'isAffiliated', 'share'] });
  const rules = cooperatives.find(({ id }) => id === cooperativeId)?.rules ?? [];
  const verdicts = verdictsOf({ size, businessKind, isAffiliated, share }, rules);
  return (
    <section className={membership.column}>
      <h2 className={membership.heading}>{t('join.rules')}</h2>
      <Verdicts verdicts={verdicts} />
      {verdicts.some(({ isMet }) => !isMet) && (
        <p className={membership.warning} role="status">
          {t('join.failed')}
        </p>
      )}
    </section>
  );
};

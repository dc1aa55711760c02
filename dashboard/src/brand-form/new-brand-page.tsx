import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { type CreateBrandData, type CreateBrandResponse, createBrand, type ListIntegrationsResponse } from '../api'
import { useDraft } from '../asking/use-draft.ts'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { useIntegrations } from '../brand/use-brand.ts'
import { ShownSecret } from '../safety/shown-secret.tsx'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useFollow } from '../shell/use-follow.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { BasicsPart } from './basics-part.tsx'
import { type BrandDraft, EMPTY, newBrandBody, POINTERS } from './brand-draft.ts'
import { declaredFields, type Typed, typedFrom, valuesOf } from './declared-field.ts'
import { DeclaredFields } from './declared-fields.tsx'
import { FormFrame } from './form-frame.tsx'
import { formTexts } from './form-texts.ts'
import { TermsPart } from './terms-part.tsx'

const ContactsPart = lazy(() => import('./contacts-part.tsx'))

/** A new brand, made from a form that its integration declares. */
export default function NewBrandPage() {
  const texts = useOwnTexts(formTexts)
  const { brands } = useTexts()
  const { data, error, refetch } = useIntegrations()
  return (
    <Page title={texts.newTitle} above={[{ text: brands.title, href: '/brands' }]}>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Skeleton height="240px" /> : <NewBrand integrations={data} />}
    </Page>
  )
}

function NewBrand({ integrations }: { integrations: ListIntegrationsResponse['data'] }) {
  const texts = useOwnTexts(formTexts)
  const queries = useQueryClient()
  const { draft, change, forget } = useDraft<BrandDraft>('new-brand', EMPTY)
  // Not among the drafts: secrets are kept no longer than the form.
  const [secrets, setSecrets] = useState<Typed>({})
  const sending = useSafeSend(null, async (body: CreateBrandData['body'], key: string) => {
    const answer = await createBrand({ body, headers: { 'Idempotency-Key': key }, throwOnError: true })
    return answer.data
  })
  const { state } = sending
  const isDone = state.name === 'done'
  useEffect(() => {
    if (!isDone) return
    forget()
    void queries.invalidateQueries({ queryKey: ['brands'] })
    void queries.invalidateQueries({ queryKey: ['directory'] })
  }, [isDone, forget, queries])
  if (state.name === 'done') return <Made brand={state.answer} />

  const integration = integrations.find(({ kind }) => kind === draft.integration)
  const fields = declaredFields(integration?.settings ?? {})
  const secretFields = declaredFields(integration?.secrets ?? {}).filter(
    ({ name }) => !integration?.managedSecrets.includes(name),
  )
  const problem = state.name === 'refused' ? state.problem : null
  const set = (changed: Partial<BrandDraft>) => {
    const kind = changed.integration
    const chosen = integrations.find((one) => one.kind === kind)
    if (chosen === undefined) return change({ ...draft, ...changed })
    setSecrets({})
    change({ ...draft, ...changed, settings: typedFrom(declaredFields(chosen.settings)) })
  }
  return (
    <FormFrame
      sending={sending}
      confirm={texts.create}
      canConfirm={integration !== undefined}
      cancelTo="/brands"
      pointers={[
        ...POINTERS,
        ...fields.map(({ name }) => `/settings/${name}`),
        ...secretFields.map(({ name }) => `/secrets/${name}`),
      ]}
      onConfirm={() => sending.send(newBrandBody(draft, fields, valuesOf(secretFields, secrets, 'left_out')))}
    >
      <BasicsPart draft={draft} isNew integrations={integrations} problem={problem} onChange={set} />
      {integration !== undefined && (
        <Container header={<Header variant="h2">{texts.settings}</Header>}>
          <DeclaredFields
            fields={fields}
            typed={draft.settings}
            pointer="/settings"
            problem={problem}
            onChange={(settings) => change({ ...draft, settings })}
          />
        </Container>
      )}
      {secretFields.length > 0 && (
        <Container
          header={
            <Header variant="h2" description={texts.secretsText}>
              {texts.secrets}
            </Header>
          }
        >
          <DeclaredFields
            fields={secretFields}
            typed={secrets}
            pointer="/secrets"
            problem={problem}
            isSecret
            generated={integration?.generatedSecrets ?? []}
            onChange={setSecrets}
          />
        </Container>
      )}
      <TermsPart draft={draft} problem={problem} onChange={set} />
      <Suspense fallback={null}>
        <ContactsPart draft={draft} problem={problem} onChange={set} />
      </Suspense>
    </FormFrame>
  )
}

function Made({ brand }: { brand: CreateBrandResponse }) {
  const texts = useOwnTexts(formTexts)
  const { hrefOf, onFollow } = useFollow()
  return (
    <Alert
      type="success"
      header={texts.created(brand.name)}
      action={
        <Button href={hrefOf(`/brands/${brand.id}`)} onFollow={onFollow}>
          {texts.toBrand}
        </Button>
      }
    >
      {brand.secrets !== null && (
        <SpaceBetween size="s">
          <Box>{texts.sign}</Box>
          {Object.entries(brand.secrets).map(([name, secret]) => (
            <ShownSecret key={name} name={name} secret={secret} />
          ))}
        </SpaceBetween>
      )}
    </Alert>
  )
}

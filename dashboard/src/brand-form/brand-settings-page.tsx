import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { lazy, Suspense, useState } from 'react'
import { useParams } from 'react-router'
import type { ListIntegrationsResponse, ReadBrandResponse } from '../api'
import { useDraft } from '../asking/use-draft.ts'
import { useIntegrations, useManagedBrand } from '../brand/use-brand.ts'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { BasicsPart } from './basics-part.tsx'
import { type BrandDraft, changedBrandBody, draftOf, POINTERS } from './brand-draft.ts'
import { declaredFields, typedFrom } from './declared-field.ts'
import { DeclaredFields } from './declared-fields.tsx'
import { FormFrame } from './form-frame.tsx'
import { formTexts } from './form-texts.ts'
import { SecretsDialog } from './secrets-dialog.tsx'
import { TermsPart } from './terms-part.tsx'
import { useChangeBrand } from './use-change-brand.ts'

const ContactsPart = lazy(() => import('./contacts-part.tsx'))

/** The settings of a brand that exists. Its secrets can be replaced and never read. */
export default function BrandSettingsPage() {
  const texts = useOwnTexts(formTexts)
  const { brands } = useTexts()
  const { brandId = '' } = useParams()
  const brand = useManagedBrand(brandId)
  const integrations = useIntegrations()
  const error = brand.error ?? integrations.error
  const again = () => {
    void brand.refetch()
    void integrations.refetch()
  }
  const isKnown = brand.data !== undefined && integrations.data !== undefined
  return (
    <Page
      title={texts.title(brand.data?.name ?? brandId)}
      above={[
        { text: brands.title, href: '/brands' },
        { text: brand.data?.name ?? brandId, href: `/brands/${brandId}` },
      ]}
    >
      {error !== null && !isKnown && <Failed error={error} onRetry={again} />}
      {error === null && !isKnown && <Skeleton height="240px" />}
      {isKnown && <Settings brand={brand.data} integrations={integrations.data} />}
    </Page>
  )
}

function Settings(props: { brand: ReadBrandResponse; integrations: ListIntegrationsResponse['data'] }) {
  const { brand, integrations } = props
  const texts = useOwnTexts(formTexts)
  const [isReplacing, setReplacing] = useState(false)
  // Replacing the secrets makes a new version too.
  const [version, setVersion] = useState(brand.version)
  const integration = integrations.find(({ kind }) => kind === brand.integration)
  const fields = declaredFields(integration?.settings ?? {})
  const { draft, change, forget } = useDraft<BrandDraft>(
    `brand ${brand.id} ${brand.version}`,
    draftOf(brand, typedFrom(fields, brand.settings)),
  )
  const sending = useChangeBrand(brand, { version, saved: texts.saved(brand.name), forget })
  const { state } = sending
  const problem = state.name === 'refused' ? state.problem : null
  const set = (changed: Partial<BrandDraft>) => change({ ...draft, ...changed })
  return (
    <FormFrame
      sending={sending}
      confirm={texts.save}
      canConfirm
      cancelTo={`/brands/${brand.id}`}
      pointers={[...POINTERS, ...fields.map(({ name }) => `/settings/${name}`)]}
      onConfirm={() => sending.send(changedBrandBody(draft, fields))}
    >
      <BasicsPart draft={draft} isNew={false} integrations={integrations} problem={problem} onChange={set} />
      <Container header={<Header variant="h2">{texts.settings}</Header>}>
        <DeclaredFields
          fields={fields}
          typed={draft.settings}
          pointer="/settings"
          problem={problem}
          onChange={(settings) => set({ settings })}
        />
      </Container>
      {integration !== undefined && (
        <Container
          header={
            <Header
              variant="h2"
              actions={
                <Button formAction="none" onClick={() => setReplacing(true)}>
                  {texts.replace}
                </Button>
              }
            >
              {texts.secrets}
            </Header>
          }
        >
          {texts.secretsText}
        </Container>
      )}
      <TermsPart draft={draft} problem={problem} onChange={set} />
      <Suspense fallback={null}>
        <ContactsPart draft={draft} problem={problem} onChange={set} />
      </Suspense>
      {isReplacing && integration !== undefined && (
        <SecretsDialog
          brand={brand}
          integration={integration}
          onReplaced={setVersion}
          onClose={() => setReplacing(false)}
        />
      )}
    </FormFrame>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { readStorefront } from '../api'
import { failureOf } from '../asking/failure.ts'
import { Copyable } from '../order/copyable.tsx'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { KeysPart } from './keys-part.tsx'
import { keysTexts } from './keys-texts.ts'
import { StorefrontState } from './storefronts-part.tsx'

/** One storefront with its keys. */
export default function StorefrontPage() {
  const texts = useOwnTexts(keysTexts)
  const { storefrontId = '' } = useParams()
  const { data, error, refetch } = useQuery({
    queryKey: ['storefront', storefrontId],
    queryFn: async ({ signal }) => (await readStorefront({ path: { storefrontId }, signal, throwOnError: true })).data,
  })
  const failure = error === null || data !== undefined ? null : failureOf(error)
  const isMissing = failure?.kind === 'problem' && failure.problem.status === 404
  return (
    <Page
      title={data?.name ?? (isMissing ? texts.notFound : storefrontId)}
      above={[{ text: texts.title, href: '/keys' }]}
      description={data !== undefined && <Copyable value={data.id} what={texts.id} />}
      info={data !== undefined && <StorefrontState storefront={data} />}
    >
      {isMissing && texts.notFoundText}
      {failure !== null && !isMissing && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton height="240px" />}
      {data !== undefined && (
        <KeysPart storefrontId={data.id} heading={texts.keysOf(data.name)} description={texts.keysText} />
      )}
    </Page>
  )
}

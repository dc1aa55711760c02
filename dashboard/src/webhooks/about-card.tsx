import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import { useBrandNames, useStorefrontNames } from '../brands/use-brands.ts'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import type { Endpoint } from './use-endpoint.ts'
import { webhooksTexts } from './webhooks-texts.ts'

/** What an endpoint wants to be told, how, and how it is doing. */
export function AboutCard({ endpoint }: { endpoint: Endpoint }) {
  const texts = useOwnTexts(webhooksTexts)
  const { timeline } = useTexts()
  const { age, list, time } = useFormats()
  const brands = useBrandNames()
  const storefronts = useStorefrontNames()
  const events = endpoint.eventTypes.includes('*')
    ? texts.allEvents
    : list(endpoint.eventTypes.map((type) => timeline.events[type] ?? type))
  const secrets = endpoint.signingSecrets.map(({ createdAt, validUntil }) =>
    validUntil === null ? texts.secretSince(time(createdAt)) : texts.secretUntil(time(validUntil)),
  )
  return (
    <Container header={<Header variant="h2">{texts.about}</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: texts.address, value: endpoint.url ?? `${endpoint.host}. ${texts.hidden}` },
          { label: texts.storefront, value: storefronts[endpoint.storefrontId] ?? endpoint.storefrontId },
          {
            label: texts.status,
            value: `${texts.states[endpoint.status]}, ${texts.since(age(endpoint.statusSince))}`,
          },
          {
            label: texts.failing,
            value:
              endpoint.failingSince === null
                ? texts.well
                : `${texts.failures(endpoint.failures)}, ${texts.since(age(endpoint.failingSince))}`,
          },
          ...(endpoint.pausedUntil === null
            ? []
            : [{ label: texts.probed, value: <TimeText time={endpoint.pausedUntil} /> }]),
          { label: texts.events, value: events },
          {
            label: texts.brands,
            value: endpoint.brandIds === null ? texts.allBrands : list(endpoint.brandIds.map((id) => brands[id] ?? id)),
          },
          { label: texts.order, value: endpoint.ordered ? texts.ordered : texts.unordered },
          { label: texts.rate, value: <Limits endpoint={endpoint} /> },
          {
            label: texts.headers,
            value: endpoint.headerNames.length === 0 ? texts.noHeaders : list(endpoint.headerNames),
          },
          {
            label: texts.secrets,
            value: secrets.map((secret) => (
              <div key={secret} className="fact">
                {secret}
              </div>
            )),
          },
          ...(endpoint.description === null ? [] : [{ label: texts.note, value: endpoint.description }]),
          { label: texts.created, value: <TimeText time={endpoint.createdAt} /> },
        ]}
      />
    </Container>
  )
}

function Limits({ endpoint: { rateLimit, maxInFlight } }: { endpoint: Endpoint }) {
  const texts = useOwnTexts(webhooksTexts)
  const { list, locale } = useFormats()
  const limits = [
    ...(rateLimit === null ? [] : [texts.perSecond(rateLimit.toLocaleString(locale))]),
    ...(maxInFlight === null ? [] : [texts.atOnce(maxInFlight.toLocaleString(locale))]),
  ]
  return limits.length === 0 ? texts.noRate : list(limits)
}

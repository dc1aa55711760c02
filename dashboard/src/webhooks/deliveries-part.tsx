import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { supportListEndpointDeliveries } from '../api'
import { deliveriesTexts } from '../deliveries/deliveries-texts.ts'
import { DeliveryState } from '../deliveries/delivery-state.tsx'
import { Listing } from '../listing/listing.tsx'
import { usePages } from '../listing/use-pages.ts'
import { AppLink } from '../shell/app-link.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import type { EndpointDelivery } from './endpoint-delivery.ts'
import { EndpointDeliveryDialog } from './endpoint-delivery-dialog.tsx'
import type { Endpoint } from './use-endpoint.ts'
import { webhooksTexts } from './webhooks-texts.ts'

const LOOK_AGAIN_MS = 10_000

/** What was sent to an endpoint: filtered by how it went and by what it told. */
export function DeliveriesPart({ endpoint }: { endpoint: Endpoint }) {
  const texts = useOwnTexts(webhooksTexts)
  const { show } = useOwnTexts(deliveriesTexts)
  const { timeline } = useTexts()
  const [query] = useSearchParams()
  const [openId, setOpenId] = useState<string | null>(null)
  const filters = {
    ...(query.get('status') ? { status: query.get('status') ?? '' } : {}),
    ...(query.get('type') ? { eventTypes: query.get('type') ?? '' } : {}),
  }
  const list = usePages(
    ['endpoint', endpoint.id, 'deliveries', filters],
    async (page, signal) =>
      (
        await supportListEndpointDeliveries({
          path: { endpointId: endpoint.id },
          query: { ...page, ...filters },
          signal,
          throwOnError: true,
        })
      ).data,
    { refetchMs: LOOK_AGAIN_MS },
  )
  const open = list.items.find(({ id }) => id === openId)
  const nameOf = ({ eventType }: EndpointDelivery) => timeline.events[eventType] ?? eventType
  return (
    <>
      <Listing
        label={texts.deliveries}
        heading={{ text: texts.deliveries, description: texts.deliveriesText }}
        filter={<Filters />}
        list={list}
        idOf={({ id }) => id}
        empty={Object.keys(filters).length > 0 ? texts.noneFits : texts.noDeliveries}
        columns={[
          {
            id: 'event',
            header: texts.event,
            isRowHeader: true,
            cell: (one) => (
              <Button
                variant="inline-link"
                ariaLabel={show(nameOf(one), endpoint.host)}
                onClick={() => setOpenId(one.id)}
              >
                {nameOf(one)}
              </Button>
            ),
          },
          {
            id: 'order',
            header: texts.orderOf,
            cell: ({ orderId, test }) =>
              test ? texts.testOrder : <AppLink to={`/orders/${orderId}`}>{`…${orderId.slice(-6)}`}</AppLink>,
          },
          { id: 'status', header: texts.status, cell: (delivery) => <DeliveryState delivery={delivery} /> },
          { id: 'attempts', header: texts.attempts, cell: ({ attempts }) => attempts },
          { id: 'at', header: texts.at, cell: ({ createdAt }) => <TimeText time={createdAt} /> },
        ]}
      />
      {open !== undefined && (
        <EndpointDeliveryDialog endpoint={endpoint} delivery={open} onClose={() => setOpenId(null)} />
      )}
    </>
  )
}

function Filters() {
  const texts = useOwnTexts(webhooksTexts)
  const { states } = useOwnTexts(deliveriesTexts)
  const { timeline } = useTexts()
  return (
    <div className="filter-bar">
      <Choice name="status" label={texts.status} options={states} />
      <Choice name="type" label={texts.event} options={timeline.events} />
    </div>
  )
}

/** A filter of the address, so that Back takes it back. */
function Choice(props: { name: 'status' | 'type'; label: string; options: Readonly<Record<string, string>> }) {
  const texts = useOwnTexts(webhooksTexts)
  const [query, setQuery] = useSearchParams()
  const options = [
    { value: '', label: texts.any },
    ...Object.entries(props.options).map(([value, label]) => ({ value, label })),
  ]
  const choose = (value: string) => {
    const next = new URLSearchParams(query)
    if (value === '') next.delete(props.name)
    else next.set(props.name, value)
    setQuery(next)
  }
  return (
    <FormField label={props.label}>
      <Select
        selectedOption={options.find(({ value }) => value === (query.get(props.name) ?? '')) ?? null}
        options={options}
        onChange={({ detail }) => choose(detail.selectedOption.value ?? '')}
      />
    </FormField>
  )
}

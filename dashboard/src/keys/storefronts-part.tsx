import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import { listStorefronts } from '../api'
import { Listing } from '../listing/listing.tsx'
import { usePages } from '../listing/use-pages.ts'
import { AppLink } from '../shell/app-link.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { keysTexts } from './keys-texts.ts'
import type { ListedStorefront } from './listed-storefront.ts'
import { StorefrontNameDialog } from './storefront-name-dialog.tsx'
import { StorefrontSwitchDialog } from './storefront-switch-dialog.tsx'

type Open = { readonly what: 'add' } | { readonly what: 'rename' | 'switch'; readonly storefront: ListedStorefront }

/** All storefronts: made, renamed, and shut out. */
export function StorefrontsPart() {
  const texts = useOwnTexts(keysTexts)
  const [open, setOpen] = useState<Open | null>(null)
  const list = usePages(
    ['storefronts'],
    async (query, signal) => (await listStorefronts({ query, signal, throwOnError: true })).data,
  )
  const close = () => setOpen(null)
  return (
    <>
      <Listing
        label={texts.storefronts}
        heading={{
          text: texts.storefronts,
          description: texts.storefrontsText,
          actions: (
            <Button variant="primary" onClick={() => setOpen({ what: 'add' })}>
              {texts.add}
            </Button>
          ),
        }}
        list={list}
        idOf={({ id }) => id}
        empty={texts.noStorefront}
        columns={[
          {
            id: 'name',
            header: texts.name,
            isRowHeader: true,
            cell: ({ id, name }) => <AppLink to={`/keys/${id}`}>{name}</AppLink>,
          },
          { id: 'id', header: texts.id, cell: ({ id }) => id },
          { id: 'status', header: texts.status, minWidth: 220, cell: (one) => <StorefrontState storefront={one} /> },
          { id: 'created', header: texts.created, cell: ({ createdAt }) => <TimeText time={createdAt} /> },
          {
            id: 'act',
            header: texts.act,
            minWidth: 240,
            cell: (storefront) => <Acts storefront={storefront} onAct={(what) => setOpen({ what, storefront })} />,
          },
        ]}
      />
      {open?.what === 'add' && <StorefrontNameDialog storefront={null} onClose={close} />}
      {open?.what === 'rename' && <StorefrontNameDialog storefront={open.storefront} onClose={close} />}
      {open?.what === 'switch' && <StorefrontSwitchDialog storefront={open.storefront} onClose={close} />}
    </>
  )
}

function Acts(props: { storefront: ListedStorefront; onAct: (what: 'rename' | 'switch') => void }) {
  const texts = useOwnTexts(keysTexts)
  const { name, enabled } = props.storefront
  const change = enabled ? texts.disable : texts.enable
  return (
    <SpaceBetween direction="horizontal" size="m">
      <Button variant="inline-link" ariaLabel={texts.about(texts.rename, name)} onClick={() => props.onAct('rename')}>
        {texts.rename}
      </Button>
      <Button variant="inline-link" ariaLabel={texts.about(change, name)} onClick={() => props.onAct('switch')}>
        {change}
      </Button>
    </SpaceBetween>
  )
}

export function StorefrontState({ storefront: { enabled } }: { storefront: Pick<ListedStorefront, 'enabled'> }) {
  const texts = useOwnTexts(keysTexts)
  return (
    <StatusIndicator type={enabled ? 'success' : 'stopped'}>{enabled ? texts.enabled : texts.disabled}</StatusIndicator>
  )
}

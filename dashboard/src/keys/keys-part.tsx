import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import { listAdminKeys, listStorefrontKeys } from '../api'
import type { Column } from '../listing/column.ts'
import { Listing } from '../listing/listing.tsx'
import { usePages } from '../listing/use-pages.ts'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { keysTexts } from './keys-texts.ts'
import type { ListedKey } from './listed-key.ts'
import { MakeKeyDialog } from './make-key-dialog.tsx'
import { ReplaceKeyDialog } from './replace-key-dialog.tsx'
import { RevokeKeyDialog } from './revoke-key-dialog.tsx'

interface Props {
  /** Null for the platform's own keys. */
  readonly storefrontId: string | null
  readonly heading: string
  readonly description: string
}

type Open = { readonly what: 'make' } | { readonly what: 'replace' | 'revoke'; readonly key: ListedKey }

/** Keys: made (and shown that once), replaced, revoked. */
export function KeysPart({ storefrontId, heading, description }: Props) {
  const texts = useOwnTexts(keysTexts)
  const { list: joined } = useFormats()
  const [open, setOpen] = useState<Open | null>(null)
  const list = usePages(['keys', storefrontId], async (query, signal) => {
    const common = { query, signal, throwOnError: true } as const
    if (storefrontId === null) return (await listAdminKeys(common)).data
    return (await listStorefrontKeys({ ...common, path: { storefrontId } })).data
  })
  const close = () => setOpen(null)
  const mode: Column<ListedKey> = {
    id: 'mode',
    header: texts.mode,
    cell: ({ livemode }) => texts.modes[livemode ? 'live' : 'test'],
  }
  return (
    <>
      <Listing
        label={heading}
        heading={{
          text: heading,
          description,
          actions: <Button onClick={() => setOpen({ what: 'make' })}>{texts.newKey}</Button>,
        }}
        list={list}
        idOf={({ id }) => id}
        empty={texts.noKeys}
        columns={[
          {
            id: 'key',
            header: texts.key,
            isRowHeader: true,
            minWidth: 180,
            cell: ({ name, hint }) => `${name ?? texts.noName} (${texts.ends(hint)})`,
          },
          // A key of the platform sees both.
          ...(storefrontId === null ? [] : [mode]),
          {
            id: 'scopes',
            header: texts.scopes,
            minWidth: 200,
            cell: ({ scopes }) => joined(scopes.map((scope) => texts.scopeNames[scope] ?? scope)),
          },
          { id: 'status', header: texts.status, minWidth: 130, cell: (key) => <KeyState apiKey={key} /> },
          {
            id: 'created',
            header: texts.created,
            minWidth: 150,
            cell: ({ createdAt }) => <TimeText time={createdAt} />,
          },
          {
            id: 'act',
            header: texts.act,
            minWidth: 190,
            cell: (key) => <Acts apiKey={key} onAct={(what) => setOpen({ what, key })} />,
          },
        ]}
      />
      {open?.what === 'make' && <MakeKeyDialog storefrontId={storefrontId} onClose={close} />}
      {open?.what === 'replace' && <ReplaceKeyDialog apiKey={open.key} onClose={close} />}
      {open?.what === 'revoke' && <RevokeKeyDialog apiKey={open.key} onClose={close} />}
    </>
  )
}

const isOver = ({ disabledAt, expiresAfter }: ListedKey): boolean =>
  disabledAt !== null || (expiresAfter !== null && Date.parse(expiresAfter) < Date.now())

function KeyState({ apiKey }: { apiKey: ListedKey }) {
  const texts = useOwnTexts(keysTexts)
  const { time } = useFormats()
  if (apiKey.disabledAt !== null) return <StatusIndicator type="stopped">{texts.revoked}</StatusIndicator>
  if (apiKey.expiresAfter === null) return <StatusIndicator type="success">{texts.valid}</StatusIndicator>
  if (isOver(apiKey)) return <StatusIndicator type="stopped">{texts.expired}</StatusIndicator>
  return <StatusIndicator type="pending">{texts.validUntil(time(apiKey.expiresAfter))}</StatusIndicator>
}

function Acts({ apiKey, onAct }: { apiKey: ListedKey; onAct: (what: 'replace' | 'revoke') => void }) {
  const texts = useOwnTexts(keysTexts)
  if (isOver(apiKey)) return '–'
  const name = apiKey.name ?? apiKey.hint
  return (
    <SpaceBetween direction="horizontal" size="m">
      {/* A key that was replaced is on its way out, and is not replaced again. */}
      {apiKey.expiresAfter === null && (
        <Button variant="inline-link" ariaLabel={texts.about(texts.rotate, name)} onClick={() => onAct('replace')}>
          {texts.rotate}
        </Button>
      )}
      <Button variant="inline-link" ariaLabel={texts.about(texts.revoke, name)} onClick={() => onAct('revoke')}>
        {texts.revoke}
      </Button>
    </SpaceBetween>
  )
}

import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { TimeText } from '../shell/time-text.tsx'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useLanguage, useOwnTexts } from '../texts/use-texts.tsx'
import { MailState, type ShownMail } from './mail-state.tsx'
import { mailsTexts } from './mails-texts.ts'
import { ResendDialog } from './resend-dialog.tsx'

interface Row {
  readonly brandOrder: ShownBrandOrder
  readonly mail: ShownMail
}

/** Mails to the customer, brand by brand. They come with the order. */
export default function MailsTab({ order }: { order: ShownOrder }) {
  const texts = useOwnTexts(mailsTexts)
  const [opened, setOpened] = useState<{ brandOrderId: string; mailId: string } | null>(null)
  const rows = order.brandOrders.flatMap((brandOrder) => brandOrder.mails.map((mail) => ({ brandOrder, mail })))
  const open = rows.find(({ brandOrder, mail }) => brandOrder.id === opened?.brandOrderId && mail.id === opened.mailId)
  return (
    <SpaceBetween size="m">
      {rows.length === 0 && <Box color="text-body-secondary">{texts.none}</Box>}
      {rows.length > 0 && (
        <Mails
          rows={rows}
          isOfSeveral={order.brandOrders.length > 1}
          onResend={({ brandOrder, mail }) => setOpened({ brandOrderId: brandOrder.id, mailId: mail.id })}
        />
      )}
      {open !== undefined && <ResendDialog orderId={order.id} {...open} onClose={() => setOpened(null)} />}
    </SpaceBetween>
  )
}

function Mails(props: { rows: readonly Row[]; isOfSeveral: boolean; onResend: (row: Row) => void }) {
  const texts = useOwnTexts(mailsTexts)
  const languages = new Intl.DisplayNames([useLanguage()], { type: 'language' })
  const name = ({ brandOrder, mail }: Row) => (
    <>
      <Box fontWeight="bold">{texts.occasions[mail.occasion]}</Box>
      {props.isOfSeveral && <Box color="text-body-secondary">{brandName(brandOrder)}</Box>}
    </>
  )
  const sent = ({ mail }: Row) => (
    <>
      {mail.sentAt === null ? '–' : <TimeText time={mail.sentAt} />}
      {mail.resends > 0 && (
        <Box color="text-body-secondary" fontSize="body-s">
          {texts.resent(mail.resends)}
        </Box>
      )}
    </>
  )
  const again = (row: Row) => (
    <Button
      variant="inline-link"
      ariaLabel={texts.againOf(texts.occasions[row.mail.occasion])}
      disabled={row.mail.resendObstacle !== null}
      {...(row.mail.resendObstacle === null ? {} : { disabledReason: texts.obstacles[row.mail.resendObstacle] })}
      onClick={() => props.onResend(row)}
    >
      {texts.again}
    </Button>
  )
  if (useIsNarrow()) {
    return (
      <ul className="order-blocks">
        {props.rows.map((row) => (
          <li key={keyOf(row)}>
            <div>
              <div>{name(row)}</div>
              <div>{sent(row)}</div>
            </div>
            <MailState mail={row.mail} />
            {again(row)}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <Table
      variant="embedded"
      items={props.rows}
      trackBy={keyOf}
      wrapLines
      enableKeyboardNavigation
      ariaLabels={{ tableLabel: texts.title }}
      columnDefinitions={[
        { id: 'mail', header: texts.mail, isRowHeader: true, minWidth: 160, cell: name },
        { id: 'state', header: texts.state, cell: ({ mail }) => <MailState mail={mail} /> },
        { id: 'sent', header: texts.sent, minWidth: 120, cell: sent },
        {
          id: 'language',
          header: texts.language,
          cell: ({ mail }) => (mail.language === null ? '–' : languages.of(mail.language)),
        },
        { id: 'again', header: texts.again, minWidth: 130, cell: again },
      ]}
    />
  )
}

const keyOf = ({ brandOrder, mail }: Row): string => `${brandOrder.id} ${mail.id}`

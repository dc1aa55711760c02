import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import { type ReadSettlementResponse, readSettlement } from '../api'
import { useBrandNames } from '../brands/use-brands.ts'
import { notify } from '../shell/notices.tsx'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { showMonth } from './months.ts'
import { saveFile } from './save-file.ts'
import { settlementTexts } from './settlement-texts.ts'

type Settled = ReadSettlementResponse['currencies'][number]
type Line = keyof ReturnType<typeof linesOf>

/** A settlement: a column for each currency, and above it what one owes the other. */
export function SettlementTable({ settlement }: { settlement: ReadSettlementResponse }) {
  const texts = useOwnTexts(settlementTexts)
  const { locale, money, time } = useFormats()
  const { brandId, month, madeAt, currencies } = settlement
  const name = useBrandNames()[brandId] ?? brandId
  const isNarrow = useIsNarrow()
  const title = texts.of(name, showMonth(locale, month))
  if (currencies.length === 0) return <Box>{texts.none(name, showMonth(locale, month))}</Box>
  const shown = (line: Line, settled: Settled) => {
    const value = linesOf(settled)[line]
    return isCount(line) ? value.toLocaleString(locale) : money(value, settled.currency)
  }
  const lines = Object.keys(texts.lines) as Line[]
  const header = (
    <Header variant="h2" description={texts.made(time(madeAt))} actions={<Download settlement={settlement} />}>
      {title}
    </Header>
  )
  return (
    <SpaceBetween size="l">
      <Alert type="info">
        <Owed text={texts.owes} of={currencies.filter(({ platformOwes }) => platformOwes > 0)} />
        <Owed text={texts.owed} of={currencies.filter(({ platformOwes }) => platformOwes < 0)} />
        <Owed text={texts.even} of={currencies.filter(({ platformOwes }) => platformOwes === 0)} />
      </Alert>
      {isNarrow ? (
        <Container header={header}>
          <SpaceBetween size="l">
            {currencies.map((settled) => (
              <div key={settled.currency}>
                <Box variant="h3">{settled.currency}</Box>
                <dl className="amounts">
                  {lines.map((line) => (
                    <div key={line}>
                      <dt>{texts.lines[line]}</dt>
                      <dd className="amount">{shown(line, settled)}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </SpaceBetween>
        </Container>
      ) : (
        <Table
          items={lines}
          trackBy={(line) => line}
          wrapLines
          enableKeyboardNavigation
          ariaLabels={{ tableLabel: title }}
          header={header}
          columnDefinitions={[
            { id: 'line', header: texts.line, isRowHeader: true, minWidth: 160, cell: (line) => texts.lines[line] },
            ...currencies.map((settled) => ({
              id: settled.currency,
              header: <span className="at-end">{settled.currency}</span>,
              cell: (line: Line) => <span className="amount at-end">{shown(line, settled)}</span>,
            })),
          ]}
        />
      )}
    </SpaceBetween>
  )
}

/** One of the three ways in which they can stand, with the currencies in which they do. */
function Owed({ text, of: settled }: { text: string; of: readonly Settled[] }) {
  const { money, list } = useFormats()
  if (settled.length === 0) return null
  const amounts = settled.map(({ platformOwes, currency }) =>
    platformOwes === 0 ? currency : money(Math.abs(platformOwes), currency),
  )
  return (
    <Box fontWeight="bold">
      {text}: {list(amounts)}
    </Box>
  )
}

function Download({ settlement: { brandId, month, livemode } }: { settlement: ReadSettlementResponse }) {
  const texts = useOwnTexts(settlementTexts)
  const [isBusy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    try {
      const { data } = await readSettlement({
        path: { brandId, month },
        query: { livemode: livemode ? 'true' : 'false', format: 'csv' },
        parseAs: 'blob',
        throwOnError: true,
      })
      saveFile(data as unknown as Blob, `settlement-${brandId}-${month}.csv`)
    } catch {
      notify({ id: 'settlement', type: 'error', header: texts.downloadFailed })
    }
    setBusy(false)
  }
  return (
    <Button iconName="download" loading={isBusy} onClick={() => void download()}>
      {texts.download}
    </Button>
  )
}

const isCount = (line: Line): boolean => line === 'orders' || line === 'endedOrders'

/** In minor units, but for the counts. */
function linesOf(settled: Settled) {
  const { orders, endedOrders, items, shipping, fees, tax, discounts, total, refunded, toReturn, collected } = settled
  return {
    orders,
    endedOrders,
    items,
    shipping,
    fees,
    tax,
    discountsByPlatform: discounts.platform,
    discountsByBrand: discounts.brand,
    total,
    refunded,
    toReturn,
    collectedByPlatform: collected.platform,
    collectedByBrand: collected.brand,
  }
}

import Box from '@cloudscape-design/components/box'
import Table from '@cloudscape-design/components/table'
import { Copyable } from '../order/copyable.tsx'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { senderTexts } from './sender-texts.ts'
import type { Sender } from './use-sender.ts'

type DnsRecord = Sender['dnsRecords'][number]

/** What has to be in the DNS, each part to be copied by itself. */
export function SenderRecords({ records }: { records: readonly DnsRecord[] }) {
  const texts = useOwnTexts(senderTexts)
  const name = ({ name: value }: DnsRecord) => <Copyable value={value} what={texts.copyName} />
  const value = ({ value: text }: DnsRecord) => <Copyable value={text} what={texts.copyValue} />
  if (useIsNarrow()) {
    return (
      <ul className="blocks" aria-label={texts.records}>
        {records.map((record) => (
          <li key={`${record.type} ${record.name}`}>
            <Box fontWeight="bold">
              {record.type} · {texts.purposes[record.purpose]}
            </Box>
            <dl className="stacked">
              <div>
                <dt>{texts.name}</dt>
                <dd>{name(record)}</dd>
              </div>
              <div>
                <dt>{texts.value}</dt>
                <dd>{value(record)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <Table
      variant="embedded"
      items={records}
      trackBy={({ type, name: of }) => `${type} ${of}`}
      wrapLines
      ariaLabels={{ tableLabel: texts.records }}
      columnDefinitions={[
        { id: 'type', header: texts.type, cell: ({ type }) => type, width: 90 },
        { id: 'name', header: texts.name, isRowHeader: true, cell: name },
        { id: 'value', header: texts.value, cell: value },
        { id: 'purpose', header: texts.purpose, cell: ({ purpose }) => texts.purposes[purpose] },
      ]}
    />
  )
}

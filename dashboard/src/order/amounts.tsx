export interface AmountRow {
  readonly label: string
  readonly value: string
  readonly strong?: boolean
}

/** Amounts below each other, as on a receipt. */
export function Amounts({ rows }: { rows: readonly AmountRow[] }) {
  return (
    <dl className="amounts">
      {rows.map(({ label, value, strong }) => (
        <div key={label} className={strong ? 'strong' : undefined}>
          <dt>{label}</dt>
          <dd className="amount">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

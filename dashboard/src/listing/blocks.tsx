import type { Column } from './column.ts'

interface Props<Item> {
  readonly items: readonly Item[]
  readonly idOf: (item: Item) => string
  readonly columns: readonly Column<Item>[]
}

/** A row below the other, each value with its name beside it. */
export function Blocks<Item>({ items, idOf, columns }: Props<Item>) {
  const [first, ...others] = columns.toSorted(
    (one, other) => Number(other.isRowHeader ?? false) - Number(one.isRowHeader ?? false),
  )
  return (
    <ul className="blocks">
      {items.map((item) => (
        <li key={idOf(item)}>
          <div className="strong">{first?.cell(item)}</div>
          <dl>
            {others.map(({ id, header, cell }) => (
              <div key={id}>
                <dt>{header}</dt>
                <dd>{cell(item)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

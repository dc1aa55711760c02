import CollectionPreferences from '@cloudscape-design/components/collection-preferences'
import { changePreferences, usePreferences } from '../settings/preferences.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { columnDisplay, columnIds } from './column-ids.ts'

/** Which columns, in which order; kept in this browser. Loaded after the list. */
export default function ColumnPreferences() {
  const { orders } = useTexts()
  const { orderColumns } = usePreferences()
  const texts = orders.preferences
  return (
    <CollectionPreferences
      title={texts.title}
      confirmLabel={texts.confirm}
      cancelLabel={texts.cancel}
      preferences={{ contentDisplay: columnDisplay(orderColumns) }}
      contentDisplayPreference={{
        title: texts.columns,
        description: texts.description,
        options: columnIds.map((id) => ({ id, label: orders.columns[id], alwaysVisible: id === 'order' })),
      }}
      onConfirm={({ detail }) => {
        const display = detail.contentDisplay?.flatMap((item) => ('visible' in item ? [item] : [])) ?? []
        changePreferences({ orderColumns: display.filter(({ visible }) => visible).map(({ id }) => id) })
      }}
    />
  )
}

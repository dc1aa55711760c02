import Button from '@cloudscape-design/components/button'
import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense, useState } from 'react'
import { changePreferences, usePreferences } from '../settings/preferences.ts'
import { useSettings } from '../settings/use-settings.tsx'
import { useLanguage, useTexts } from '../texts/use-texts.tsx'
import { type Filters, filtersOf, type PresetView, presetViews, queryOf } from './filters.ts'

const SaveViewDialog = lazy(() => import('./save-view-dialog.tsx'))

/** Filters that are needed often, under a name: some of everybody, and one's own. */
export function ViewSelect({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { orders } = useTexts()
  const { orderViews } = usePreferences()
  const language = useLanguage()
  const platforms = useSettings().orders?.views ?? []
  const [isSaving, setSaving] = useState(false)
  const texts = orders.views
  const present = queryOf(filters)
  const usual = Object.entries(presetViews).map(([id, view]) => ({
    id,
    text: texts[id as PresetView],
    query: queryOf(view),
  }))
  const ofPlatform = platforms.map(({ title, query }) => ({
    id: `platform ${query}`,
    text: title[language],
    query: queryOf(filtersOf(new URLSearchParams(query))),
  }))
  const presets = [...usual, ...ofPlatform]
  const own = orderViews.map(({ name, query }) => ({ id: `own ${name}`, text: name, query }))
  const shown = [...own, ...presets].find(({ query }) => query === present)

  const items: ButtonDropdownProps.ItemOrGroup[] = [
    ...presets.map(({ id, text }) => ({ id, text })),
    ...(own.length === 0 ? [] : [{ text: texts.own, items: own.map(({ id, text }) => ({ id, text })) }]),
  ]
  const choose = (id: string) => {
    const chosen = [...own, ...presets].find((view) => view.id === id)
    if (chosen !== undefined) onChange(filtersOf(new URLSearchParams(chosen.query)))
  }
  const isOwn = shown?.id.startsWith('own ') === true
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <ButtonDropdown items={items} onItemClick={({ detail }) => choose(detail.id)}>
        {`${texts.label}: ${shown?.text ?? orders.filters.active(Object.keys(filters).length)}`}
      </ButtonDropdown>
      {shown === undefined && (
        <Button iconName="add-plus" onClick={() => setSaving(true)}>
          {texts.save}
        </Button>
      )}
      {isOwn && (
        <Button
          iconName="remove"
          ariaLabel={texts.remove}
          onClick={() => changePreferences({ orderViews: orderViews.filter(({ query }) => query !== present) })}
        />
      )}
      <Suspense>{isSaving && <SaveViewDialog query={present} onClose={() => setSaving(false)} />}</Suspense>
    </SpaceBetween>
  )
}

import Box from '@cloudscape-design/components/box'
import { Page } from '../shell/page.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useSearched } from './searched.ts'

/** What the search found. Nothing of what was searched for is in the address. */
export default function SearchPage() {
  const { search } = useTexts()
  const searched = useSearched()
  return (
    <Page title={search.title}>
      {searched === null && <Box variant="p">{search.forgotten}</Box>}
    </Page>
  )
}

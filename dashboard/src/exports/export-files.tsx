import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Link from '@cloudscape-design/components/link'
import { useMutation } from '@tanstack/react-query'
import { readExport } from '../api'
import { useMember } from '../session/use-session.tsx'
import { Failed } from '../shell/failed.tsx'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { exportsTexts } from './exports-texts.ts'
import { useFilterText } from './filter-text.ts'
import type { ListedExport } from './listed-export.ts'

/** Links to the files. Making them is logged, so that they are made when somebody asks for them. */
export function ExportFiles({ made }: { made: ListedExport }) {
  const texts = useOwnTexts(exportsTexts)
  const { time } = useFormats()
  const { id: me, isAdmin } = useMember()
  const filterText = useFilterText()
  const asking = useMutation({
    mutationFn: async () => (await readExport({ path: { exportId: made.id }, throwOnError: true })).data,
    // A link opens the file for whoever has it.
    gcTime: 0,
  })
  if (made.status !== 'ready') return '–'
  if (made.isRevealed && !(isAdmin && made.requestedBy === me)) return <Box fontSize="body-s">{texts.notYours}</Box>
  if (asking.error !== null) return <Failed error={asking.error} onRetry={() => asking.mutate()} />
  const links = asking.data?.links
  if (links === null) return texts.noLinks
  if (links === undefined) {
    return (
      <Button
        iconName="download"
        wrapText={false}
        loading={asking.isPending}
        ariaLabel={texts.getFor(filterText(made.filter))}
        onClick={() => asking.mutate()}
      >
        {texts.get}
      </Button>
    )
  }
  return (
    <>
      <div>
        <Link href={links.csv}>{texts.csv}</Link>
      </div>
      <div>
        <Link href={links.jsonl}>{texts.jsonl}</Link>
      </div>
      <Box fontSize="body-s">{texts.until(time(links.expiresAt))}</Box>
    </>
  )
}

import { Page } from '../shell/page.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { KeysPart } from './keys-part.tsx'
import { keysTexts } from './keys-texts.ts'
import { StorefrontsPart } from './storefronts-part.tsx'

/** The storefronts, and the platform's own keys. A storefront's keys are on its page. */
export default function KeysPage() {
  const texts = useOwnTexts(keysTexts)
  return (
    <Page title={texts.title} description={texts.description}>
      <StorefrontsPart />
      <KeysPart storefrontId={null} heading={texts.adminKeys} description={texts.adminKeysText} />
    </Page>
  )
}

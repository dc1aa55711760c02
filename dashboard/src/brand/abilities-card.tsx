import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { abilitiesOf } from './abilities.ts'
import { abilitiesTexts } from './abilities-texts.ts'
import { brandTexts } from './brand-texts.ts'
import type { ShownBrand } from './use-brand.ts'

/** What can be asked of a brand here, and what must be asked otherwise. */
export function AbilitiesCard({ brand: { capabilities } }: { brand: ShownBrand }) {
  const texts = useOwnTexts(brandTexts)
  const sentences = useOwnTexts(abilitiesTexts)
  return (
    <Container header={<Header variant="h2">{texts.abilities}</Header>}>
      {capabilities === null ? (
        <Alert type="error">{texts.noIntegration}</Alert>
      ) : (
        <ul className="abilities">
          {abilitiesOf(capabilities, sentences).map(({ can, text }) => (
            <li key={text}>
              <StatusIndicator type={can ? 'success' : 'not-started'} iconAriaLabel={can ? texts.can : texts.canNot} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </Container>
  )
}

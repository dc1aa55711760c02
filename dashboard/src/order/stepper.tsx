import Button from '@cloudscape-design/components/button'
import { useTexts } from '../texts/use-texts.tsx'

interface Props {
  readonly title: string
  readonly count: number
  readonly most: number
  readonly isFrozen?: boolean
  readonly onChange: (count: number) => void
}

/** How many pieces of a line, from none to what is possible. */
export function Stepper({ title, count, most, isFrozen = false, onChange }: Props) {
  const { refund: texts } = useTexts()
  return (
    <div className="stepper">
      <span>{title}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen. */}
      <span role="group" aria-label={texts.count(title)} className="steps">
        <Button
          iconName="subtract-minus"
          ariaLabel={texts.less(title)}
          disabled={isFrozen || count <= 0}
          onClick={() => onChange(count - 1)}
        />
        <output aria-live="polite">{count}</output>
        <Button
          iconName="add-plus"
          ariaLabel={texts.more(title)}
          disabled={isFrozen || count >= most}
          onClick={() => onChange(count + 1)}
        />
        <span>{texts.of(most)}</span>
      </span>
    </div>
  )
}

import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import TokenGroup from '@cloudscape-design/components/token-group'
import { type FormEvent, useState } from 'react'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { marksTexts } from './marks-texts.ts'
import { isTag, MOST_TAGS, tagOf } from './tag.ts'

interface Props {
  readonly tags: readonly string[]
  readonly onChange: (tags: string[]) => void
}

export function Tags({ tags, onChange }: Props) {
  const texts = useOwnTexts(marksTexts)
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const isFull = tags.length >= MOST_TAGS
  const add = (event: FormEvent) => {
    event.preventDefault()
    const tag = tagOf(typed)
    if (tag === '') return
    if (!isTag(tag) || isFull) return setWrong(true)
    if (!tags.includes(tag)) onChange([...tags, tag])
    setTyped('')
  }
  return (
    <SpaceBetween size="xs">
      <TokenGroup
        items={tags.map((tag) => ({ label: tag, dismissLabel: texts.removeTag(tag) }))}
        onDismiss={({ detail }) => onChange(tags.filter((_, index) => index !== detail.itemIndex))}
      />
      <form onSubmit={add}>
        <div className="field-with-button">
          <FormField label={texts.add} {...(isWrong ? { errorText: isFull ? texts.tooMany : texts.wrong } : {})}>
            <Input
              value={typed}
              ariaDescribedby="tag-rule"
              onChange={({ detail }) => {
                setTyped(detail.value)
                setWrong(false)
              }}
            />
          </FormField>
          <Button formAction="submit">{texts.addButton}</Button>
        </div>
        <Box color="text-body-secondary" fontSize="body-s">
          <span id="tag-rule">{texts.tagText}</span>
        </Box>
      </form>
    </SpaceBetween>
  )
}

import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Grid from '@cloudscape-design/components/grid'
import Modal from '@cloudscape-design/components/modal'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useDraft } from '../asking/use-draft.ts'
import { useMaskedCustomer } from '../customer/use-masked-customer.ts'
import { brandName } from '../order/brand-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { useSettings } from '../settings/use-settings.tsx'
import { notify } from '../shell/notices.tsx'
import { formatLocale, type Language, languageFrom, languages } from '../texts/languages.ts'
import { useFormats, useLanguage, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { macrosOf } from './chosen-macros.ts'
import { fillMacro } from './macro.ts'
import { replyFacts } from './reply-facts.ts'
import { replyTexts } from './reply-texts.ts'
import { suggestedMacro } from './suggest-macro.ts'

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  /** Of the text that somebody came for; null for the one that fits best. */
  readonly macroId: string | null
  readonly firstName: string | null
  readonly onClose: () => void
}

interface Draft {
  readonly brandOrderId: string
  readonly macroId: string
  readonly language: Language
  /** As changed by hand; null as it was filled in. */
  readonly text: string | null
}

/** A text for the customer from the facts of the order, to be changed and copied. It sends nothing. */
export default function ReplyDialog({ order, brandOrder: first, macroId, firstName, onClose }: Props) {
  const texts = useOwnTexts(replyTexts)
  const { shell } = useTexts()
  const { list } = useFormats()
  const shownLanguage = useLanguage()
  const macros = macrosOf(useSettings())
  const locale = useMaskedCustomer(order.id).data?.details?.customer.locale ?? null
  const usual: Draft = {
    brandOrderId: first.id,
    macroId: macroId ?? suggestedMacro(first),
    language: languageFrom(null, locale === null ? [shownLanguage] : [locale]),
    text: null,
  }
  const { draft, change, forget } = useDraft<Draft>(`reply ${order.id} ${macroId ?? ''} ${first.id}`, usual)
  const brandOrder = order.brandOrders.find(({ id }) => id === draft.brandOrderId) ?? first
  const macro = macros.find(({ id }) => id === draft.macroId) ?? macros[0]
  const { language } = draft
  const facts = replyFacts({
    order,
    brandOrder,
    language,
    locale: formatLocale(language, locale === null ? [] : [locale]),
    firstName,
  })
  const filled = fillMacro(macro?.text[language] ?? '', facts)
  const text = draft.text ?? filled.text

  const languageOptions = Object.entries(languages).map(([value, label]) => ({ value, label }))
  const brands = order.brandOrders.map((one) => ({ value: one.id, label: brandName(one) }))
  const options = macros.map(({ id, title }) => ({ value: id, label: title[shownLanguage] }))
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    forget()
    notify({ id: 'reply', type: 'success', header: texts.copied })
    onClose()
  }
  return (
    <Modal
      visible
      size="large"
      header={texts.title}
      onDismiss={onClose}
      closeAriaLabel={shell.close}
      footer={
        <div className="dialog-buttons">
          <Button variant="link" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" iconName="copy" onClick={() => void copy()}>
            {texts.copy}
          </Button>
        </div>
      }
    >
      <SpaceBetween size="m">
        <Grid
          gridDefinition={[
            { colspan: { default: 12, xs: 5 } },
            { colspan: { default: 12, xs: 4 } },
            { colspan: { default: 12, xs: 3 } },
          ]}
        >
          <FormField label={texts.text}>
            <Select
              options={options}
              selectedOption={options.find(({ value }) => value === macro?.id) ?? null}
              onChange={({ detail }) => change({ ...draft, macroId: detail.selectedOption.value ?? '', text: null })}
            />
          </FormField>
          <FormField label={texts.about}>
            <Select
              options={brands}
              selectedOption={brands.find(({ value }) => value === brandOrder.id) ?? null}
              onChange={({ detail }) => {
                const chosen = order.brandOrders.find(({ id }) => id === detail.selectedOption.value) ?? brandOrder
                change({ ...draft, brandOrderId: chosen.id, macroId: suggestedMacro(chosen), text: null })
              }}
            />
          </FormField>
          <FormField label={texts.language}>
            <Select
              options={languageOptions}
              selectedOption={languageOptions.find(({ value }) => value === language) ?? null}
              onChange={({ detail }) =>
                change({ ...draft, language: detail.selectedOption.value as Language, text: null })
              }
            />
          </FormField>
        </Grid>
        <FormField label={texts.reply} description={texts.hint} stretch>
          <Textarea rows={11} value={text} onChange={({ detail }) => change({ ...draft, text: detail.value })} />
        </FormField>
        {draft.text !== null && (
          <Button variant="inline-link" onClick={() => change({ ...draft, text: null })}>
            {texts.reset}
          </Button>
        )}
        {filled.missing.length > 0 && draft.text === null && (
          <Alert type="warning">{texts.missing(list(filled.missing.map((name) => texts.facts[name] ?? name)))}</Alert>
        )}
        {firstName === null && (
          <Box color="text-body-secondary" fontSize="body-s">
            {texts.noName}
          </Box>
        )}
      </SpaceBetween>
    </Modal>
  )
}

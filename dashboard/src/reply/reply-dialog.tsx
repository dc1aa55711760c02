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
import { joinReplies } from './whole-reply.ts'

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  /** Of the text that somebody came for; null for the one that fits best. */
  readonly macroId: string | null
  readonly firstName: string | null
  readonly onClose: () => void
}

interface Draft {
  /** Of the part that it is about, or `WHOLE`. */
  readonly brandOrderId: string
  /** `FITTING`, for all parts, is the one that fits each. */
  readonly macroId: string
  readonly language: Language
  /** As changed by hand; null as it was filled in. */
  readonly text: string | null
}

const WHOLE = 'whole'
const FITTING = 'fitting'

/** A text for the customer from the facts of the order, to be changed and copied. It sends nothing. */
export default function ReplyDialog({ order, brandOrder: first, macroId, firstName, onClose }: Props) {
  const texts = useOwnTexts(replyTexts)
  const { shell } = useTexts()
  const { list } = useFormats()
  const shownLanguage = useLanguage()
  const macros = macrosOf(useSettings())
  const locale = useMaskedCustomer(order.id).data?.details?.customer.locale ?? null
  // A customer asks about an order, and need not know how many brands it went to.
  const isAboutAll = macroId === null && order.brandOrders.length > 1
  const usual: Draft = {
    brandOrderId: isAboutAll ? WHOLE : first.id,
    macroId: isAboutAll ? FITTING : (macroId ?? suggestedMacro(first)),
    language: languageFrom(null, locale === null ? [shownLanguage] : [locale]),
    text: null,
  }
  const { draft, change, forget } = useDraft<Draft>(`reply ${order.id} ${macroId ?? ''} ${first.id}`, usual)
  const { language } = draft
  const isWhole = draft.brandOrderId === WHOLE
  const about = isWhole ? order.brandOrders : order.brandOrders.filter(({ id }) => id === draft.brandOrderId)
  const macroOf = (id: string) => macros.find((macro) => macro.id === id) ?? macros[0]
  const filled = joinReplies(
    about.map((brandOrder) => {
      const macro = macroOf(draft.macroId === FITTING ? suggestedMacro(brandOrder) : draft.macroId)
      const locales = locale === null ? [] : [locale]
      const facts = replyFacts({ order, brandOrder, language, locale: formatLocale(language, locales), firstName })
      return fillMacro(macro?.text[language] ?? '', facts)
    }),
  )
  const text = draft.text ?? filled.text

  const languageOptions = Object.entries(languages).map(([value, label]) => ({ value, label }))
  const brands = order.brandOrders.map((one) => ({ value: one.id, label: brandName(one) }))
  const abouts = brands.length > 1 ? [{ value: WHOLE, label: texts.whole }, ...brands] : brands
  const chosen = draft.macroId === FITTING ? FITTING : macroOf(draft.macroId)?.id
  const options = [
    ...(isWhole ? [{ value: FITTING, label: texts.fitting }] : []),
    ...macros.map(({ id, title }) => ({ value: id, label: title[shownLanguage] })),
  ]
  const choosePart = (id: string) => {
    const part = order.brandOrders.find((one) => one.id === id)
    const fitting = part === undefined ? FITTING : suggestedMacro(part)
    change({ ...draft, brandOrderId: part?.id ?? WHOLE, macroId: fitting, text: null })
  }
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    forget()
    notify({ id: 'reply', type: 'success', header: texts.copied(order.externalId) })
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
            { colspan: { default: 12, xs: 4 } },
            { colspan: { default: 12, xs: 5 } },
            { colspan: { default: 12, xs: 3 } },
          ]}
        >
          <FormField label={texts.about}>
            <Select
              options={abouts}
              selectedOption={abouts.find(({ value }) => value === draft.brandOrderId) ?? null}
              onChange={({ detail }) => choosePart(detail.selectedOption.value ?? WHOLE)}
            />
          </FormField>
          <FormField label={texts.text}>
            <Select
              options={options}
              selectedOption={options.find(({ value }) => value === chosen) ?? null}
              onChange={({ detail }) => change({ ...draft, macroId: detail.selectedOption.value ?? '', text: null })}
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
          <Textarea
            rows={isWhole ? 16 : 11}
            value={text}
            onChange={({ detail }) => change({ ...draft, text: detail.value })}
          />
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

import { openLines } from '../../../../orders/life/end-units.ts'
import { knownCarriers } from '../../../../orders/life/reports/tracking-url.ts'
import { type Html, html } from '../../../../pages/html.ts'
import { type Inputs, inputsFor } from '../../../../pages/inputs.ts'
import { textsOf } from '../texts/texts.ts'
import { money, time } from '../texts/wording.ts'
import { ANOTHER_REFUND, endedUnits, type FaultCode, fields, reasonCodes, type Typed } from './action-fields.ts'
import { owedByBrand, underWay } from './action-stop.ts'
import type { OpenAction } from './open-action.ts'

/**
 * What will happen, and the form for it. The order is named by its numbers and, where
 * one must choose, its goods; who bought it stands in the mail and not here, since a
 * link may be passed on or kept in a browser's history.
 */
export function actionForm(action: OpenAction, formId: string, typed: Typed): Html {
  const { purpose, brandOrder, settings } = action
  const texts = textsOf(settings.language)
  const { fault } = texts
  const inputs = inputsFor(
    {
      ...texts.field,
      faultsHeading: fault.heading,
      fault: (code: FaultCode) => (code === 'tooMuch' ? fault.tooMuch(limitText(action)) : fault[code]),
    },
    typed,
  )
  return html`<p><strong>${texts.page.order(brandOrder.externalId)}</strong><br><span class="soft">${texts.page.reference} ${brandOrder.id}</span></p>
<p>${texts.page.effect[purpose]}</p>
${inputs.summary()}
<form method="post" novalidate>
<input type="hidden" name="${fields.form}" value="${formId}">
${forms[purpose](action, inputs)}
<button type="submit">${texts.page.button[purpose]}</button>
</form>`
}

type Form = (action: OpenAction, inputs: Inputs) => Html

const forms: Readonly<Record<OpenAction['purpose'], Form>> = {
  accept: ({ settings }, { text }) => text(fields.ownNumber, textsOf(settings.language).field.ownNumber, OPTIONAL),

  refuse: (action, inputs) => reasons(action, inputs),

  ship: (action, inputs) => {
    const { field } = textsOf(action.settings.language)
    return html`${units(action, inputs)}
${inputs.text(fields.carrier, field.carrier, { suggestions: knownCarriers.map(carrierName) })}
${inputs.text(fields.trackingNumber, field.trackingNumber)}
${inputs.choice(
  fields.progress,
  field.progress,
  [
    ['shipped', field.onItsWay],
    ['delivered', field.arrived],
  ],
  'shipped',
)}`
  },

  deliver: ({ brandOrder, settings: { language, timeZone } }, inputs) => {
    const parcels = underWay(brandOrder).map((parcel): [string, string] => {
      const name = parcel.tracking.map(({ carrier, number }) => `${carrier} ${number}`).join(', ')
      const left = parcel.shippedAt === null ? '' : ` – ${time(parcel.shippedAt, language, timeZone)}`
      return [parcel.reference, `${name || goods(parcel.lines, brandOrder)}${left}`]
    })
    const only = parcels.length === 1 ? parcels[0]?.[0] : undefined
    return inputs.choice(fields.shipment, textsOf(language).field.shipment, parcels, only)
  },

  cancel: (action, inputs) => html`<input type="hidden" name="${fields.ended}" value="${endedUnits(action.brandOrder)}">
${units(action, inputs)}
${reasons(action, inputs)}`,

  refund: (action, inputs) => {
    const { brandOrder, settings } = action
    const { language, timeZone } = settings
    const { field } = textsOf(language)
    const owed = owedByBrand(brandOrder).map(({ id, total, requestedAt }): [string, string] => [
      id,
      `${money(total, brandOrder.currency, language)} – ${time(requestedAt, language, timeZone)}`,
    ])
    const choice =
      owed.length === 0
        ? null
        : inputs.choice(
            fields.refund,
            field.whichRefund,
            [...owed, [ANOTHER_REFUND, field.anotherAmount]],
            owed[0]?.[0],
          )
    return html`${choice}
${inputs.text(fields.amount, `${field.amount} (${brandOrder.currency})`, { hint: field.amountHint(limitText(action)), numeric: true })}
${inputs.text(fields.refundNumber, field.refundNumber, OPTIONAL)}`
  },
}

const OPTIONAL = { optional: true } as const

function reasons({ settings }: OpenAction, { select }: Inputs): Html {
  const { field, reason } = textsOf(settings.language)
  return select(
    fields.reason,
    field.reason,
    reasonCodes.map((code) => [code, reason[code]]),
  )
}

function units({ brandOrder, settings }: OpenAction, { quantities }: Inputs): Html {
  const { field } = textsOf(settings.language)
  return quantities(
    openLines(brandOrder).flatMap(({ lineId, quantity }) => {
      const line = brandOrder.lines.find(({ id }) => id === lineId)
      return line === undefined
        ? []
        : [
            {
              name: fields.quantity(lineId),
              title: line.title,
              note: `${line.sku}, ${field.outOf(quantity)}`,
              open: quantity,
              preset: quantity,
            },
          ]
    }),
  )
}

function goods(
  lines: OpenAction['brandOrder']['fulfillments'][number]['lines'],
  { lines: all }: OpenAction['brandOrder'],
) {
  return lines
    .map(({ lineId, quantity }) => `${quantity} × ${all.find(({ id }) => id === lineId)?.title ?? lineId}`)
    .join(', ')
}

function limitText({ brandOrder, settings }: OpenAction): string {
  return money(Math.max(0, brandOrder.amounts.refundable), brandOrder.currency, settings.language)
}

/** `royal-mail` as `Royal Mail`; the short names are abbreviations. */
function carrierName(name: string): string {
  if (!name.includes('-') && name.length <= 4) return name.toUpperCase()
  return name === 'fedex' ? 'FedEx' : name.replaceAll('-', ' ').replace(/\b\w/g, (letter) => letter.toUpperCase())
}

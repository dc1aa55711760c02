import { type Html, html } from './html.ts'

type Choices = readonly (readonly [value: string, label: string])[]

interface TextOptions {
  readonly optional?: boolean
  readonly hint?: string
  readonly numeric?: boolean
  readonly suggestions?: readonly string[]
}

/** Of a line: how many at most, and how many to begin with. */
interface Units {
  readonly name: string
  readonly title: string
  readonly note: string
  readonly open: number
  readonly preset: number
}

/** What is wrong with a form, and with which of its fields. */
export interface FieldFault<Code extends string> {
  readonly code: Code
  readonly field: string
}

/** What the person typed before, to be shown again beside its faults. */
export interface TypedForm<Code extends string> {
  readonly values: URLSearchParams
  readonly faults: readonly FieldFault<Code>[]
}

export interface InputTexts<Code extends string> {
  readonly optional?: string
  readonly choose: string
  readonly quantities: string
  readonly faultsHeading: string
  readonly fault: (code: Code) => string
}

/** The fields of forms: each with its label, what was typed before, and its fault where a screen reader finds it. */
export interface Inputs {
  /** All faults above the form, read out at once. */
  summary(): Html
  text(name: string, label: string, options?: TextOptions): Html
  select(name: string, label: string, choices: Choices): Html
  choice(name: string, label: string, choices: Choices, preset?: string): Html
  quantities(units: readonly Units[]): Html
}

export function inputsFor<Code extends string>(texts: InputTexts<Code>, { values, faults }: TypedForm<Code>): Inputs {
  const faultOf = (name: string) => faults.find((one) => one.field === name)
  const faultNote = (name: string): Html | null => {
    const found = faultOf(name)
    return found === undefined ? null : html`<span class="fault" id="fault-${name}">${texts.fault(found.code)}</span>`
  }
  const marks = (name: string, ...described: readonly string[]): Html => {
    const isFaulty = faultOf(name) !== undefined
    const by = [...described, ...(isFaulty ? [`fault-${name}`] : [])].join(' ')
    return html`${isFaulty ? html` aria-invalid="true"` : null}${by === '' ? null : html` aria-describedby="${by}"`}`
  }

  return {
    summary() {
      if (faults.length === 0) return html``
      const sentences = [...new Set(faults.map(({ code }) => texts.fault(code)))]
      return html`<div class="faults" role="alert"><h2>${texts.faultsHeading}</h2><ul>${sentences.map((one) => html`<li>${one}</li>`)}</ul></div>`
    },

    text(name, label, { optional, hint, numeric, suggestions } = {}) {
      const list = suggestions === undefined ? null : html` list="list-${name}"`
      const more = optional ? html` <span class="soft optional">(${texts.optional ?? ''})</span>` : null
      const described = hint === undefined ? [] : [`hint-${name}`]
      return html`<div class="field"><label for="${name}">${label}${more}</label>
${hint === undefined ? null : html`<div class="soft" id="hint-${name}">${hint}</div>`}<input id="${name}" name="${name}" value="${values.get(name) ?? ''}" autocomplete="off"${numeric ? html` inputmode="decimal"` : null}${list}${marks(name, ...described)}>
${suggestions === undefined ? null : html`<datalist id="list-${name}">${suggestions.map((one) => html`<option value="${one}"></option>`)}</datalist>`}${faultNote(name)}</div>`
    },

    select(name, label, choices) {
      const chosen = values.get(name)
      return html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}" required${marks(name)}>
<option value="">${texts.choose}</option>
${choices.map(([value, words]) => html`<option value="${value}"${value === chosen ? html` selected` : null}>${words}</option>`)}
</select>${faultNote(name)}</div>`
    },

    choice(name, label, choices, preset) {
      const chosen = values.get(name) ?? preset
      return html`<fieldset class="field"${marks(name)}><legend>${label}</legend>
${choices.map(
  ([value, words], index) =>
    html`<div class="choice"><input type="radio" id="${name}-${index}" name="${name}" value="${value}"${value === chosen ? html` checked` : null}><label for="${name}-${index}">${words}</label></div>`,
)}${faultNote(name)}</fieldset>`
    },

    quantities(units) {
      return html`<fieldset class="field"><legend>${texts.quantities}</legend>
${units.map(
  ({ name, title, note, open, preset }) =>
    html`<div class="units"><label for="${name}"><bdi>${title}</bdi><br><span class="soft">${note}</span></label><input id="${name}" name="${name}" type="number" min="0" max="${open}" step="1" value="${values.get(name) ?? preset}"${marks(name)}>${faultNote(name)}</div>`,
)}</fieldset>`
    },
  }
}

import { inkOn } from '../../customer-mails/writing/html/colours.ts'
import { FORM_STYLE } from '../../pages/form-style.ts'

/** What customers' pages have beside what all pages have. Logical directions, for titles from right to left. */
const PAGE_STYLE = `
header { border-top: .4rem solid var(--main); background: var(--card); border-bottom: 1px solid var(--line) }
.brand { max-width: 42rem; margin: 0 auto; padding: 1rem; font-size: 1.15rem; font-weight: 700; overflow-wrap: anywhere }
.brand img { display: block; max-width: min(100%, 16rem); max-height: 3.5rem; background: #fff; border-radius: .3rem; padding: .25rem }
main { max-width: 42rem; padding-top: 1.5rem; padding-bottom: 1rem } .card { margin: 0 0 1rem; padding: 1.25rem }
h1 { margin: 0 0 .25rem; text-wrap: balance; word-break: auto-phrase } h2 { font-size: 1.1rem; margin: 0 0 .5rem } h3 { font-size: 1rem; margin: 0 }
a { color: inherit; text-underline-offset: .15em; overflow-wrap: anywhere } a:focus-visible, summary:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px }
input:focus-visible, select:focus-visible, button:focus-visible { outline-color: var(--ink) }
.lead { font-size: 1.05rem } .note { border-inline-start: .3rem solid var(--main); padding-inline-start: .75rem }
.button { display: block; padding: .8rem 1rem; font-weight: 600; text-align: center; text-decoration: none; color: var(--on-main); background: var(--main); border-radius: .4rem }
button { overflow-wrap: anywhere } .second { margin-top: .75rem; color: var(--ink); background: transparent; border: 1px solid var(--soft) }
ul.lines { list-style: none; margin: 0 0 1rem; padding: 0 } ul.lines:last-child { margin: 0 } p:has(+ ul.lines) { margin-bottom: .25rem }
.lines li { padding: .4rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere } .lines li:first-child { border-top: 0 }
.lines .row { display: flex; gap: .25rem 1rem; justify-content: space-between } .row > :not(.amount, .picture) { flex: 1; min-width: 0 } .amount { white-space: nowrap }
.picture { flex: none; display: grid; place-items: center; width: 3.5rem; height: 3.5rem; overflow: hidden; border-radius: .4rem; outline: 1px solid var(--line) }
.picture img { max-width: 3.5rem; max-height: 3.5rem; background: #fff } .no.picture { outline: 0 }
.steps { list-style: none; display: flex; margin: .75rem 0 1rem; padding: 0; gap: .35rem }
.steps li { flex: 1 1 0; min-width: 0; padding-top: .5rem; border-top: .35rem solid var(--line); font-size: .85rem; line-height: 1.3; color: var(--soft); overflow-wrap: anywhere }
.steps .done, .steps .now { border-color: var(--main); color: var(--ink) } .steps .now { font-weight: 700 }
@media (max-width: 32rem) {
  .steps { flex-direction: column; gap: 0 } .steps li { padding: .3rem .75rem; border-top: 0; border-inline-start: .35rem solid var(--line) }
  .steps .done, .steps .now { border-color: var(--main) }
}
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
dl { margin: 0 } .facts { color: var(--soft); font-size: .95rem } dl > div { display: flex; gap: 1rem; justify-content: space-between; padding: .15rem 0 } dd { margin: 0; text-align: end }
.facts > div { justify-content: start; gap: 0 .75rem; flex-wrap: wrap } .facts dd { min-width: 0; color: var(--ink); text-align: start; overflow-wrap: anywhere } .total { font-weight: 700; border-top: 1px solid var(--line) }
.ways { list-style: none; margin: 0; padding: 0 } .ways li { padding: .3rem 0 }
footer { max-width: 42rem; margin: 0 auto; padding: 0 1rem 3rem; color: var(--soft); font-size: .9rem; overflow-wrap: anywhere } .imprint { white-space: pre-line }
.languages { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0 } .languages a { display: inline-block; padding: .25rem 0 }
`

/** In the brand's colour, with black or white on it, whichever is read better. Both schemes: the button is the same. */
export function pageStyle(accentColour: string | null): string {
  const own = accentColour === null ? '' : `:root { --main: ${accentColour}; --on-main: ${inkOn(accentColour)} }`
  // It comes after the rules for the dark scheme, so that it holds there too.
  return `${FORM_STYLE}${own}${PAGE_STYLE}`
}

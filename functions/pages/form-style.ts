/** The looks that all pages share: colours of both schemes, text, and forms. */
export const FORM_STYLE = `
:root { color-scheme: light dark; --ink: #1b2430; --soft: #566270; --line: #c4ccd6; --card: #fff; --ground: #f4f5f7; --main: #0b57d0; --on-main: #fff; --fault: #b3261e; --fault-ground: #fdecea }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecf1; --soft: #a9b4c0; --line: #465260; --card: #1b222a; --ground: #12171d; --main: #8ab4f8; --on-main: #0d1a2d; --fault: #f2b8b5; --fault-ground: #3b1d1b }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 36rem; margin: 0 auto; padding: 2rem 1rem 3rem }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.5rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; overflow-wrap: anywhere }
h2 { font-size: 1rem; margin: 0 0 .25rem }
p { margin: 0 0 1rem; overflow-wrap: anywhere } p:last-child { margin-bottom: 0 }
.soft { color: var(--soft); font-size: .9rem; overflow-wrap: anywhere }
fieldset { border: 0; margin: 0; padding: 0 } legend { padding: 0 }
.field { margin: 0 0 1.25rem } label, legend { font-weight: 600 } .choice label, .units label { font-weight: 400 }
input:not([type=radio]), select { display: block; width: 100%; margin-top: .25rem; padding: .6rem .7rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: .4rem }
input:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid var(--main); outline-offset: 2px }
[aria-invalid] { border: 2px solid var(--fault) !important }
.choice { display: flex; gap: .6rem; align-items: flex-start; padding: .35rem 0 } .choice input { margin: .3rem 0 0; width: 1.1rem; height: 1.1rem; flex: none; accent-color: var(--main) }
.units { display: grid; grid-template-columns: 1fr 6.5rem; gap: .25rem 1rem; align-items: center; padding: .6rem 0; border-top: 1px solid var(--line) }
.units label { overflow-wrap: anywhere } .units input { margin: 0 } .units .fault { grid-column: 1 / -1 }
button { width: 100%; padding: .8rem 1rem; font: inherit; font-weight: 600; color: var(--on-main); background: var(--main); border: 0; border-radius: .4rem; cursor: pointer }
.optional { font-weight: 400 } .fault { display: block; color: var(--fault) } .faults { background: var(--fault-ground); border-left: 4px solid var(--fault); border-radius: .3rem; padding: .75rem 1rem; margin: 0 0 1.25rem } .faults ul { margin: 0; padding-left: 1.2rem }
`

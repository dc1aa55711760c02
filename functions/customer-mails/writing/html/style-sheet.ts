import { type Palette, WIDTH } from './look.ts'

/**
 * The few rules that cannot stand at an element: those of dark mode and of phones. What a reader does not know it drops, and
 * the mail is still whole; all else stands at the elements. Outlook's apps and Outlook.com mark what they made dark with `data-ogsc`.
 */
export function styleSheet(dark: Palette): string {
  const rules = darkRules(dark)
  const media = rules.map(([selector, style]) => `${selector}{${style}}`).join('')
  const outlook = rules.map(([selector, style]) => `[data-ogsc] ${selector}{${style}}`).join('')
  return `@media (prefers-color-scheme:dark){${media}}
${outlook}
@media (max-width:480px){.edge{padding:20px 0!important}.card{padding:24px 20px!important;border-radius:0!important}.heading{font-size:23px!important}.fact{display:block!important;width:100%!important}.action{display:block!important;text-align:center!important}}`
}

function darkRules(dark: Palette): (readonly [selector: string, style: string])[] {
  const background = (colour: string) => `background-color:${colour}!important`
  const ink = (colour: string) => `color:${colour}!important`
  return [
    ['.ground', background(dark.ground)],
    ['.card', `${background(dark.card)};${ink(dark.ink)};border-color:${dark.line}!important`],
    ['.ink', ink(dark.ink)],
    ['.soft', ink(dark.softInk)],
    ['.line', `border-color:${dark.line}!important`],
    ['.panel', `${background(dark.panel)};border-color:${dark.line}!important`],
    ['.link', ink(dark.link)],
    ['.button', `${background(dark.button)};${ink(dark.buttonInk)};border-color:${dark.buttonEdge}!important`],
    ['.logo', 'padding:8px!important'],
    ['.warning', `${background(dark.warning)};${ink(dark.warningInk)}`],
  ]
}

/**
 * For Outlook on Windows, which lays mails out as Word does: it knows no `max-width`, and writes in Times New Roman where it
 * does not know the first font of a list. A comment to everybody else, and made of constants alone.
 */
export const OUTLOOK_HEAD = `<!--[if mso]><style>.sheet{width:${WIDTH}px}body,table,td,p,a,h1,h2{font-family:Arial,Meiryo,sans-serif!important}</style><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->`

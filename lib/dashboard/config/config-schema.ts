import * as z from 'zod'
import { contrast } from './contrast.ts'

/** What the page of the dashboard lies on, in each scheme. */
const BACKGROUNDS = { light: '#ffffff', dark: '#161d26' } as const
/** Of text, by WCAG 2.2 level AA. */
const LEAST_CONTRAST = 4.5

const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}]+$/u, 'must be one line')
const bothLanguages = (longest: number) => z.strictObject({ en: text(longest), de: text(longest) })
const paragraphs = z.string().min(1).max(4000)
const id = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be lower-case letters, digits and _, 40 at most')

function accent(scheme: keyof typeof BACKGROUNDS) {
  const background = BACKGROUNDS[scheme]
  return z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #8a1c5c')
    .refine((colour) => contrast(colour, background) >= LEAST_CONTRAST, {
      error: ({ input }) =>
        `has a contrast of ${contrast(String(input), background).toFixed(1)} to the ${scheme} page; text needs ${LEAST_CONTRAST}`,
    })
}

const fileName = (endings: string) =>
  z
    .string()
    .regex(new RegExp(`^[\\w./-]+\\.(${endings})$`), `must be the name of a file (${endings.replaceAll('|', ', ')})`)

/** An https address in which only ids of ours stand for something: nothing of a customer leaves by a link. */
const addressTemplate = z
  .string()
  .max(2000)
  .refine((template) => isAddress(template), 'must be an https address')
  .refine(
    (template) => [...template.matchAll(/\{[^}]*\}/g)].every(([name]) => PLACEHOLDERS.includes(name)),
    'knows the placeholders {orderId} and {externalId} only',
  )
const PLACEHOLDERS = ['{orderId}', '{externalId}']

function isAddress(template: string): boolean {
  // The placeholders must not choose the host.
  const [one, other] = ['1', '2'].map((value) => parsed(template.replaceAll(/\{[^}]*\}/g, value)))
  return one?.origin === other?.origin && isSafe(one)
}

const parsed = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined)

/** Plain HTTP to this very machine is for trying things out. */
function isSafe(url: URL | undefined): boolean {
  if (url === undefined || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname))
}

const origin = z
  .string()
  .refine(
    (value) => isSafe(parsed(value)) && parsed(value)?.origin === value && !value.includes('*'),
    'must be an origin such as https://desk.example',
  )

const macro = z.strictObject({
  id,
  title: bothLanguages(80).describe('In the list of texts'),
  text: z
    .strictObject({ en: paragraphs, de: paragraphs })
    .describe(
      'What is copied. {orderNumber}, {brand}, {items} and other names in braces stand for facts of the order.',
    ),
})

const view = z.strictObject({
  title: bothLanguages(60),
  query: z
    .string()
    .max(500)
    .regex(/^[\w=&:.%-]+$/, 'must be what stands behind the ? of the list’s address')
    .describe('Filters as they stand in the address of the list of orders, such as attention=true&mode=live'),
})

const link = z.strictObject({
  title: bothLanguages(60),
  url: addressTemplate.describe('An https address; {orderId} and {externalId} stand for the order’s ids'),
})

const embed = z.strictObject({
  id,
  title: bothLanguages(60),
  src: addressTemplate.describe('The page that is shown, of another origin than the dashboard'),
  height: z.int().min(80).max(1200).default(240).describe('In pixels, until the page asks for another'),
  keepsOrigin: z
    .boolean()
    .default(false)
    .describe('True lets the page use its own cookies and storage, for a session of its own'),
})

/** Pages that a platform may switch off. */
export const modules = ['returns', 'refunds', 'brands', 'webhooks', 'settlement', 'exports', 'keys', 'audit'] as const

/** `dashboard.config.json`: what a platform makes its own of the order support dashboard. */
export const dashboardConfigSchema = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe('For editors: ./dashboard.config.schema.json explains each key while you type.'),
  name: text(40).optional().describe('In the bar at the top and in the titles of pages. Default: Order support.'),
  logo: fileName('svg|png|webp')
    .optional()
    .describe('A picture for the dark bar at the top, beside this file; 100 kB at most, shown 28 pixels high.'),
  favicon: fileName('svg|png')
    .optional()
    .describe('The picture of the browser’s tab, beside this file; 100 kB at most.'),
  colors: z
    .strictObject({
      accent: z
        .strictObject({ light: accent('light'), dark: accent('dark') })
        .describe('Of buttons, links and what is chosen, in the light and in the dark scheme'),
    })
    .optional()
    .describe('Colours; each is checked for enough contrast. Default: blue.'),
  density: z.enum(['comfortable', 'compact']).optional().describe('For who has chosen none. Default: comfortable.'),
  language: z.enum(['en', 'de']).optional().describe('For who has chosen none. Default: the browser’s.'),
  modulesOff: z
    .array(z.enum(modules))
    .default([])
    .describe('Pages that nobody sees. The API still answers about them.'),
  orders: z
    .strictObject({
      columns: z
        .array(z.enum(['order', 'headline', 'brands', 'total', 'given', 'placed', 'storefront', 'changed']))
        .min(2)
        .optional()
        .describe('For who has chosen none, from left to right'),
      views: z.array(view).max(20).default([]).describe('Filters under a name, for everybody'),
    })
    .optional()
    .describe('The list of orders'),
  reasons: z
    .strictObject({
      refund: z
        .array(z.strictObject({ code: id, title: bothLanguages(60) }))
        .min(1)
        .max(30)
        .optional(),
      return: z
        .array(z.strictObject({ code: id, title: bothLanguages(60) }))
        .min(1)
        .max(30)
        .optional(),
      reveal: z
        .array(z.strictObject({ code: id, title: bothLanguages(60) }))
        .min(1)
        .max(30)
        .optional()
        .describe(
          'For seeing a customer in clear. Codes beside the usual ones are also in customerData.revealReasons.',
        ),
    })
    .optional()
    .describe(
      'What can be chosen as a reason, instead of the usual ones. The code is stored; those of refunds and returns are given to brands.',
    ),
  macros: z.array(macro).min(1).max(100).optional().describe('Texts for customers, instead of the usual ones'),
  refundWarnings: z
    .record(z.string().regex(/^[A-Z]{3}$/, 'must be a currency such as USD'), z.int().min(1))
    .optional()
    .describe(
      'By currency, in its minor unit: a refund above asks once more. The API’s limit is the option refundLimits.',
    ),
  orderNumber: z
    .string()
    .max(200)
    .refine(isPattern, 'must be a regular expression that takes no text twice, such as ^SHOP-[0-9]{6}$')
    .optional()
    .describe('The pattern of your own order numbers: what fits is looked up as one first'),
  links: z
    .strictObject({
      order: z.array(link).max(10).default([]).describe('On the page of an order'),
      menu: z
        .array(link.refine(({ url }) => !url.includes('{'), 'has no order, so no placeholder'))
        .max(10)
        .default([])
        .describe('In the side menu'),
    })
    .optional()
    .describe('Links to pages of yours: a help desk, a manual'),
  embeds: z.array(embed).max(5).default([]).describe('Pages of yours, shown on the page of an order in a frame'),
  panel: z
    .strictObject({ frameAncestors: z.array(origin).min(1).max(10) })
    .optional()
    .describe('Origins, such as https://desk.example, that may show /dashboard/panel in a frame. Default: none may.'),
})
export type DashboardConfig = z.output<typeof dashboardConfigSchema>

/** Simple patterns only, since it runs at each letter that somebody types: no group is repeated. */
function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
  } catch {
    return false
  }
  return pattern.startsWith('^') && pattern.endsWith('$') && !/\)[*+{]|[*+}][*+]|\\[1-9k]/.test(pattern)
}

/** The forms of a new integration's name that its files are written with. */
export interface Names {
  /** `acme-shop`: the folder, and what a brand's `integration` says. */
  readonly kind: string
  /** `acmeShop` */
  readonly name: string
  /** `AcmeShop` */
  readonly Name: string
  /** `Acme shop`: for people. */
  readonly title: string
}

const KIND = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
/** Names of functions on AWS have 64 characters at most, `diddo-staging-dispatch-to-` included. */
const LONGEST = 32

/** Words that cannot name a constant in the generated code, or would hide what it imports. */
const RESERVED = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in integration interface let new null package private protected public return static super switch this throw true try typeof var void while with yield z'.split(
    ' ',
  ),
)

/** Why this cannot be an integration's name, as a sentence, or null when it can. */
export function nameFault(kind: string, taken: readonly string[]): string | null {
  if (!KIND.test(kind)) return 'A name is made of lower-case letters, digits and single dashes, such as acme-shop.'
  if (kind.length > LONGEST) return `A name may have ${LONGEST} characters at most.`
  if (RESERVED.has(kind)) return `"${kind}" means something else in the code. Choose another name.`
  if (taken.includes(kind)) return `There is an integration "${kind}" already.`
  return null
}

export function namesOf(kind: string): Names {
  const Name = kind.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())
  const words = kind.replaceAll('-', ' ')
  return {
    kind,
    Name,
    name: Name.charAt(0).toLowerCase() + Name.slice(1),
    title: words.charAt(0).toUpperCase() + words.slice(1),
  }
}

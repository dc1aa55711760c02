import { randomBytes } from 'node:crypto'
import { newSigningSecret } from '../../../functions/outgoing/signature.ts'
import type { BrandUnderCheck } from '../brand-under-check.ts'
import type { Tweak } from '../command-sender.ts'
import { submissionOf } from '../orders.ts'
import { type CheckGroup, failed, passed, type Verdict } from '../verdict.ts'

const otherSecret = () => newSigningSecret(randomBytes)
/** Beyond the five minutes of the specification, in either direction. */
const TEN_MINUTES = 600

export const signatureChecks: CheckGroup<BrandUnderCheck> = {
  heading: 'Signatures',
  checks: [
    {
      title: 'a signed look-up is answered',
      advice: 'Look at the URL and the secret first. Nothing else can be checked before this works.',
      async run(brand) {
        const said = await brand.lookup(brand.book.id('bo'))
        return 'found' in said ? failed(said.found) : passed()
      },
    },
    refusal('a body that was changed by one byte is refused with 401', {
      advice: 'Compute the signature over the bytes of the body as they came, before you parse them.',
      tweak: { change: (body) => body.replace('"quantity":2', '"quantity":3') },
    }),
    refusal('a command without a signature is refused with 401', {
      advice: 'Refuse what has no webhook-signature header before you read its body.',
      tweak: { secrets: [] },
    }),
    refusal('a command signed with another secret is refused with 401', {
      advice: 'Compare with the signature that your own secret makes, in constant time.',
      tweak: { secrets: [otherSecret()] },
    }),
    refusal('a signature that is ten minutes old is refused with 401', {
      advice:
        'Refuse a webhook-timestamp more than 5 minutes from your clock: whoever recorded a call could repeat it.',
      tweak: { clockSeconds: -TEN_MINUTES },
    }),
    refusal('a signature from ten minutes ahead is refused with 401', {
      advice: 'Refuse a webhook-timestamp more than 5 minutes from your clock, in both directions.',
      tweak: { clockSeconds: TEN_MINUTES },
    }),
    acceptance('two signatures are accepted, of which the second fits', {
      advice: 'Split webhook-signature at its spaces, and accept when one of the signatures fits.',
      tweak: (secret) => ({ secrets: [otherSecret(), secret] }),
    }),
    acceptance('two signatures are accepted, of which the first fits', {
      advice: 'Split webhook-signature at its spaces, and accept when one of the signatures fits.',
      tweak: (secret) => ({ secrets: [secret, otherSecret()] }),
    }),
    acceptance('a signature of a version to come is skipped', {
      advice: 'Of the signatures, skip those that do not begin with v1, and look at the others.',
      tweak: () => ({ signatures: (header) => `v9,AAAA ${header}` }),
    }),
    acceptance('JSON that is written with line breaks is accepted', {
      advice: 'Compute the signature over the bytes that came, and not over JSON that you wrote anew.',
      tweak: () => ({ spaces: 2 }),
    }),
  ],
}

interface Refusal {
  readonly advice: string
  readonly tweak: Tweak
}

/** The order must be refused, and it must not have been made either. */
function refusal(title: string, { advice, tweak }: Refusal) {
  return {
    title,
    advice,
    async run(brand: BrandUnderCheck): Promise<Verdict> {
      const order = brand.book.order()
      const answer = await brand.send(submissionOf(order), tweak)
      if (answer.kind === 'no_answer') return failed(`There was no answer: ${answer.why}.`)
      const after = await brand.lookup(order.brandOrderId)
      if ('found' in after) return failed(`The look-up after it could not be read. ${after.found}`)
      if (after.answer.outcome !== 'not_found') {
        return failed(`It was answered ${answer.status}, and the order was made.`)
      }
      return answer.status === 401 ? passed() : failed(`It was answered ${answer.status}.`)
    },
  }
}

interface Acceptance {
  readonly advice: string
  readonly tweak: (secret: string) => Tweak
}

function acceptance(title: string, { advice, tweak }: Acceptance) {
  return {
    title,
    advice,
    async run(brand: BrandUnderCheck): Promise<Verdict> {
      const said = await brand.lookup(brand.book.id('bo'), tweak(brand.secret))
      return 'found' in said ? failed(said.found) : passed()
    },
  }
}

import type { MailContent, Section } from '../mail-content.ts'
import type { MailStory } from '../mail-story.ts'
import type { MailVoice } from '../mail-voice.ts'
import { textsOf } from '../texts/texts.ts'
import { fullName } from '../wording/address-lines.ts'
import { clipped } from '../wording/clipped.ts'
import { isolated } from '../wording/isolated.ts'
import { wordingOf } from '../wording/wording.ts'
import type { Context } from './context.ts'
import { footerOf } from './footer.ts'
import { tellDelay, tellDelivery, tellShipment } from './fulfillment.ts'
import { tellApprovedReturn, tellReceivedReturn, tellRefund } from './money-and-returns.ts'
import { tellConfirmation } from './order-confirmed.ts'
import { tellEnd } from './order-ended.ts'
import type { Told } from './tell.ts'

/** Letters of an order's number in a subject. A number may have 255. */
const LONGEST_NUMBER = 60

/** The whole mail in words, in the customer's language if it is one of ours. */
export function contentOf(
  story: MailStory,
  voice: MailVoice,
  mostItems: number,
): { content: MailContent; context: Context } {
  const { locale, currency, orderNumber, livemode, placedAt, pageUrl, occasion } = story
  const wording = wordingOf({ locale, currency, fallback: voice.language, timeZone: voice.timeZone })
  const texts = textsOf(wording.language)
  const context: Context = { texts, wording, voice, mostItems }
  const { headline, statements, sections, facts, hasOwnAction } = told(story, context)
  const subject = headline.subject(isolated(clipped(orderNumber, LONGEST_NUMBER)))
  const intro = isolated(voice.texts?.[occasion] ?? headline.intro)
  const allFacts: Section = {
    kind: 'facts',
    facts: [
      { term: texts.fact.orderNumber, lines: [isolated(orderNumber)] },
      { term: texts.fact.placed, lines: [wording.date(placedAt)] },
      ...facts,
    ],
  }
  const page: Section[] =
    pageUrl === null
      ? []
      : [{ kind: 'action', link: { label: texts.action.order, url: pageUrl }, isMain: !hasOwnAction }]
  const content: MailContent = {
    subject: livemode ? subject : `[${texts.testMark}] ${subject}`,
    preview: wording.sentences([intro, ...statements]),
    warning: livemode ? null : texts.test,
    heading: headline.heading,
    opening: [texts.greeting(nameOf(story, context)), intro, ...statements],
    sections: [...(hasOwnAction ? [...sections, ...page] : [...page, ...sections]), allFacts],
    footer: footerOf(story, context),
    colon: texts.colon,
  }
  return { content, context }
}

/** By the first name. Japanese says the whole name, and so does German, where the first name alone does not go with "Sie". */
function nameOf({ firstName, lastName = null }: MailStory, { wording: { language } }: Context): string | null {
  const isWhole = language === 'ja' || (language === 'de' && firstName !== null)
  const name = isWhole ? fullName({ firstName, lastName }, language === 'ja') : (firstName ?? '')
  return name === '' ? null : isolated(name)
}

function told(story: MailStory, context: Context): Told {
  switch (story.occasion) {
    case 'order_confirmed':
      return tellConfirmation(story, context)
    case 'order_refused':
    case 'cancelled':
      return tellEnd(story, context)
    case 'shipped':
      return tellShipment(story, context)
    case 'delivered':
      return tellDelivery(story, context)
    case 'delayed':
      return tellDelay(story, context)
    case 'return_approved':
      return tellApprovedReturn(story, context)
    case 'return_received':
      return tellReceivedReturn(story, context)
    case 'refund_issued':
      return tellRefund(story, context)
  }
}

import type { StoryFacts } from '../texts/story-facts.ts'
import { notBefore } from '../texts/times.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { brandName, nameAmongSeveral } from './brand-name.ts'
import type { ShownOrder, Story } from './shown-order.ts'

/** Stories that need nobody: said in their brand's section, and not above the order. */
const QUIET: readonly Story['code'][] = ['polled', 'no_tracking', 'with_brand', 'being_sent']

export function isQuiet({ code }: Story): boolean {
  return QUIET.includes(code)
}

/** Turns a code with its facts into a sentence. */
export function useStory(order: ShownOrder): (story: Story) => string {
  const { story: texts, states } = useTexts()
  const { time, age, money } = useFormats()
  return (story) => {
    const brandOrder = order.brandOrders.find(({ id }) => id === story.brandOrderId)
    const status = story.status ?? null
    const words: Readonly<Record<string, string>> = { ...states.shipment, ...states.returnState }
    const at = (value: string | null) => (value === null ? null : time(value))
    const facts: StoryFacts = {
      brand: brandOrder === undefined ? story.brandId : brandName(brandOrder),
      since: at(story.since),
      until: at(story.until),
      tries: story.tries,
      nextTryAt: story.nextTryAt === null ? null : age(notBefore(story.nextTryAt)),
      why: story.lastFailure === null ? null : (texts.why[story.lastFailure.why] ?? story.lastFailure.why),
      contactAfter: at(story.contactAfter),
      status: status === null ? null : (words[status] ?? status),
      statusCode: status,
      money: story.money === null ? null : money(story.money.amount, story.money.currency),
      days: story.days,
      minutes: story.minutes,
      // While a deployment is under way, the API may still be the one before.
      waiting: story.waiting == null ? null : `${story.waiting.count}${story.waiting.hasMore ? '+' : ''}`,
    }
    return texts.codes[story.code]?.(facts) ?? story.code
  }
}

/** The same where the brands are not told apart: of several, a sentence without the name of its brand begins with it. */
export function useStoryWithBrand(order: ShownOrder): (story: Story) => string {
  const tell = useStory(order)
  return (story) => {
    const [text, name] = [tell(story), nameAmongSeveral(order, story.brandOrderId)]
    return name === null || text.includes(name) ? text : `${name}: ${text}`
  }
}

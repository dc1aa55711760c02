import type { BrandUnderCheck } from '../brand-under-check.ts'
import { type CheckGroup, failed, passed } from '../verdict.ts'

export const lookupChecks: CheckGroup<BrandUnderCheck> = {
  heading: 'Look-ups',
  checks: [
    {
      title: 'an unknown order is answered not_found, as often as it is asked',
      advice: 'Answer 200 with the outcome not_found. Another status says that you could not tell.',
      async run(brand) {
        const unknown = brand.book.id('bo')
        for (let tries = 0; tries < 2; tries++) {
          const said = await brand.lookup(unknown)
          if ('found' in said) return failed(said.found)
          if (said.answer.outcome !== 'not_found') return failed(`It was answered ${said.answer.outcome}.`)
        }
        return passed()
      },
    },
    {
      title: 'an order that was unknown is found once it is there',
      advice: 'Do not store a look-up’s answer: each look-up is a new question.',
      async run(brand) {
        const order = brand.book.order()
        await brand.lookup(order.brandOrderId)
        const submitted = await brand.submit(order)
        if ('found' in submitted) return failed(submitted.found)
        const said = await brand.lookup(order.brandOrderId)
        if ('found' in said) return failed(said.found)
        const { outcome, brandReference } = said.answer
        if (outcome === 'not_found') return failed('It was submitted, and the look-up says not_found.')
        const given = submitted.answer.brandReference
        return given != null && brandReference !== given
          ? failed(`It was submitted as ${given} and found as ${brandReference ?? 'an order without brandReference'}.`)
          : passed()
      },
    },
  ],
}

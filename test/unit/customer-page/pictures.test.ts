import { describe, expect, test } from 'vitest'
import { showPage } from '../../../functions/customer-page/show-page.ts'
import { pageHeaders, pageText } from '../../../functions/pages/page.ts'
import { line, order } from './page-orders.ts'
import { capableBrand, pageStand, requestOf } from './page-stand.ts'

describe('pictures of products', () => {
  const lines = Array.from({ length: 12 }, (_, index) => line(index + 1, `Tee ${index + 1}`))
  const pictured = async (pictures: Record<string, string>) => {
    const { dependencies, stand } = pageStand(order({ lines }), capableBrand())
    stand.pictures = pictures
    const { page } = await showPage(requestOf(), dependencies)
    return { text: pageText(page), policy: pageHeaders(page)['Content-Security-Policy'] ?? '' }
  }

  test('are loaded late, at a fixed size, and their server learns no address of a page', async () => {
    const { text, policy } = await pictured({ line_1: 'https://shop.example/größe.jpg?a=1&b="2"' })
    const [shownOne, ...others] = text.match(/<span class="picture"><img[^>]*>/g) ?? []
    expect(shownOne).toBe(
      '<span class="picture"><img src="https://shop.example/gr%C3%B6%C3%9Fe.jpg?a=1&amp;b=%222%22" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">',
    )
    // Still to come, and what was ordered.
    expect(others).toEqual([shownOne])
    expect(policy).toContain('img-src data: https://shop.example;')
  })

  test('come from few servers, so that the policy stays short', async () => {
    const { text, policy } = await pictured(
      Object.fromEntries(lines.map(({ id }, index) => [id, `https://s${index}.example/x.jpg`])),
    )
    expect(policy.match(/https:\/\/s\d+\.example/g)).toHaveLength(8)
    expect(text).toContain('https://s7.example/x.jpg')
    expect(text).not.toContain('s8.example')
    expect(text).toContain('Tee 12')
  })

  test('that are none change nothing of page and policy', async () => {
    const plain = await pictured({})
    for (const url of ['http://shop.example/x.jpg', 'https://x.example;script-src/x.jpg', 'x']) {
      expect(await pictured({ line_1: url })).toEqual(plain)
    }
    expect(plain.text).not.toContain('picture"')
  })
})

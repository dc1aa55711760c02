import { describe, expect, test } from 'vitest'
import { problemCodes } from '../../../functions/http/problem.ts'
import { problemAnswer } from '../../../functions/http/problem-answer.ts'
import { errorsPage } from '../../../functions/openapi/errors-page.ts'
import { problemTexts } from '../../../functions/openapi/problem-texts.ts'

describe('/docs/errors', () => {
  test.each(Object.keys(problemCodes))('explains %s at its own anchor, with cause and remedy', (code) => {
    expect(errorsPage.split(`id="${code}"`)).toHaveLength(2)
    const { cause, remedy } = problemTexts[code as keyof typeof problemTexts]
    for (const text of [cause, remedy]) {
      expect(text).toMatch(/^[A-Z][^<>]{20,}\.$/)
      expect(errorsPage).toContain(text.replaceAll('&', '&amp;'))
    }
  })

  test('the type of a problem is its address', () => {
    const { body } = problemAnswer(new Error('x'), 'req_1', 'place-order')
    expect(body).toMatchObject({ type: '/docs/errors#internal' })
  })

  test('has no script, no style and nothing from elsewhere', () => {
    expect(errorsPage).not.toMatch(/<script|<style|style=|onload|https?:/)
  })
})

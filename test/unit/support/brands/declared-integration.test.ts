import { expect, test } from 'vitest'
import { integrations } from '../../../../functions/brands/kinds/integrations.ts'
import { declaredIntegration } from '../../../../functions/support/brands/declared-integration.ts'

test.each(integrations)('$kind declares each of its fields with a text for people', (integration) => {
  const declared = declaredIntegration(integration)
  for (const part of ['settings', 'secrets'] as const) {
    const { properties } = declared[part] as { properties: Record<string, { description?: string }> }
    expect(Object.keys(properties)).toEqual(Object.keys(integration[part].shape))
    for (const [name, field] of Object.entries(properties))
      expect([name, field.description]).toEqual([name, expect.any(String)])
  }
})

test.each(integrations)('$kind has words for each value that one chooses from', (integration) => {
  const { properties } = declaredIntegration(integration).settings as {
    properties: Record<string, { enum?: string[]; enumTitles?: Record<string, string> }>
  }
  for (const [name, { enum: values, enumTitles }] of Object.entries(properties))
    if (values !== undefined) expect([name, Object.keys(enumTitles ?? {})]).toEqual([name, values])
})

test('a form knows what is required, what is chosen from, and what nobody types', () => {
  const signed = integrations.find(({ kind }) => kind === 'signed-http')
  if (signed === undefined) throw new Error('Signed HTTP is gone.')
  const declared = declaredIntegration(signed)
  expect(declared.settings).toMatchObject({
    required: ['url'],
    properties: { cancel: { enum: ['none', 'order', 'line'], default: 'line' }, returnLabel: { type: 'boolean' } },
  })
  expect(declared).toMatchObject({
    generatedSecrets: ['signingSecret'],
    managedSecrets: ['previousSigningSecret', 'previousValidUntil'],
  })
})

import { expect, test } from 'vitest'
import { declaredFields, typedFrom, valuesOf } from '../../../../dashboard/src/brand-form/declared-field.ts'
import { integrations } from '../../../../functions/brands/kinds/integrations.ts'
import { declaredIntegration } from '../../../../functions/support/brands/declared-integration.ts'

test.each(integrations)('every default of $kind passes through the form unchanged', (integration) => {
  const declared = declaredFields(declaredIntegration(integration).settings)
  const sent = valuesOf(declared, typedFrom(declared), 'left_out')
  for (const { name, standard } of declared) {
    if (standard !== null && !(Array.isArray(standard) && standard.length === 0))
      expect([name, sent[name]]).toEqual([name, standard])
  }
})

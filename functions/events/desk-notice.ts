import * as z from 'zod'

/** That somebody asked for a deeper integration of a brand. What they wrote is in the desk's list, and not in here. */
export const integrationRequestedSchema = z.object({
  id: z.string(),
  brandId: z.string(),
  missing: z.array(z.string()),
  timestamp: z.string(),
})
export type IntegrationRequested = z.infer<typeof integrationRequestedSchema>

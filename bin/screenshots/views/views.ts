import { administrationViews } from './administration-views.ts'
import { emptyViews, endViews, frameViews } from './frame-views.ts'
import { listViews } from './list-views.ts'
import { orderViews } from './order-views.ts'
import type { View } from './view.ts'

/** Every page and dialog. */
export const views: readonly View[] = [
  ...listViews,
  ...orderViews,
  ...administrationViews,
  ...frameViews,
  ...emptyViews,
  ...endViews,
]

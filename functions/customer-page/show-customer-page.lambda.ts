import { serveRoutes } from '../http/serve-routes.ts'
import { showCustomerPageRoute, showReturnFormRoute } from './customer-page.routes.ts'
import { pageDependencies } from './page-dependencies.ts'
import { servePage } from './serve-page.ts'
import { showPage, showReturnForm } from './show-page.ts'

const dependencies = pageDependencies()

/** A function of its own, which may only read: what opens a link can change nothing. */
export const handler = serveRoutes([
  [showCustomerPageRoute, servePage(showCustomerPageRoute, (request) => showPage(request, dependencies))],
  [showReturnFormRoute, servePage(showReturnFormRoute, (request) => showReturnForm(request, dependencies))],
])

import { dispatcherFor } from '../../../dispatch/dispatch-to-brand.ts'
import { signedHttp } from './signed-http.ts'

/** The workflow's branch for brands of signed HTTP: docs/follow-an-order.md. */
export const handler = dispatcherFor(signedHttp, 'dispatch-to-signed-http')

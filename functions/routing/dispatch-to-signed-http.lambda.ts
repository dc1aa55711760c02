import { signedHttp } from '../brands/signed-http/signed-http.ts'
import { submitterFor } from './submission-runtime.ts'

/** The workflow's branch for brands of signed HTTP: docs/follow-an-order.md. */
export const handler = submitterFor(signedHttp, 'dispatch-to-signed-http')

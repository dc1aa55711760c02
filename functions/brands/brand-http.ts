/**
 * The one way out to brands' back ends. Every integration calls through it, so
 * that timeouts, size caps, and which addresses may be called are decided here.
 */

export interface BrandRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/**
 * Why there is no answer: it may have arrived all the same, except where the
 * address was refused before anything was sent.
 */
export type NoAnswer = 'timeout' | 'connection' | 'too_large' | 'address_refused'

export type BrandAnswer =
  | {
      readonly kind: 'answer'
      readonly status: number
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
    }
  | { readonly kind: 'no_answer'; readonly why: NoAnswer }

/** Sends one request. Never throws for what the network or the brand does. */
export type BrandHttp = (request: BrandRequest) => Promise<BrandAnswer>

/**
 * How to reach the emulator's HTTP API: names such as `<id>.execute-api.localhost`
 * resolve on some machines only, so connect by IP and send the name as Host.
 */
export type ApiAddress = { readonly origin: string; readonly host: string }

/** Takes the API's own URL, as the stack says it, such as `http://7ae61c05.execute-api.localhost:4566`. */
export function apiAddress(apiUrl: string): ApiAddress {
  const { host, hostname, port, protocol, origin } = new URL(apiUrl)
  const local = hostname === 'localhost' || hostname.endsWith('.localhost')
  return { origin: local ? `${protocol}//127.0.0.1:${port}` : origin, host }
}

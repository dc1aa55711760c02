/** Bytes of UTF-8 that one encoded word holds: 75 characters at most (RFC 2047), less `=?UTF-8?B?` and `?=`, in base64. */
const BYTES_A_WORD = 45

/** `"Name" <address>` for a header. SES wants names beyond ASCII as encoded words (RFC 2047). */
export function mailbox(name: string, address: string): string {
  if (/^[ -~]*$/.test(name)) return `"${name.replace(/[\\"]/g, '\\$&')}" <${address}>`
  const words: string[] = []
  let word = ''
  // Whole characters only: a reader puts a split one together wrongly.
  for (const character of name) {
    if (Buffer.byteLength(word + character) > BYTES_A_WORD) {
      words.push(word)
      word = ''
    }
    word += character
  }
  words.push(word)
  return `${words.map((text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`).join(' ')} <${address}>`
}

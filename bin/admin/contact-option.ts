import { InvalidArgumentError } from '@commander-js/extra-typings'

const NAMES = ['hears', 'when', 'language', 'timeZone']

/** `orders@aurora.example,when=daily,hears=new_order+return_requested`, beside those that were given before. The API checks the values. */
export function contact(text: string, before: readonly Record<string, unknown>[] = []): Record<string, unknown>[] {
  const [email = '', ...parts] = text.split(',').map((part) => part.trim())
  const fields = parts.map((part): [string, unknown] => {
    if (part === 'reactivate') return ['reactivate', true]
    const [, name = '', value = ''] = /^(\w+)=(.+)$/.exec(part) ?? []
    if (!NAMES.includes(name)) {
      throw new InvalidArgumentError(`It takes an address, then ${NAMES.join('=…, ')}=… or reactivate, with commas.`)
    }
    return [name, name === 'hears' ? value.split('+') : value]
  })
  return [...before, { email, ...Object.fromEntries(fields) }]
}

/** Minutes, or `default`; commander.js makes an empty text of null. */
export function minutesOrDefault(text: string): number | 'default' {
  if (text === 'default') return text
  const minutes = Number(text)
  if (!Number.isInteger(minutes)) throw new InvalidArgumentError('It takes whole minutes, or "default".')
  return minutes
}

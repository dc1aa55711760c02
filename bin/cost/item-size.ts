/** An attribute value as DynamoDB's protocol and the SDK write it, such as `{ "S": "text" }`. */
type WireValue = object
export type WireItem = Readonly<Record<string, WireValue>>

/**
 * Bytes of an item as DynamoDB counts them: names and values in UTF-8. A number takes a byte for two digits and one
 * more; a list or a map takes three bytes, and one for each element.
 * Source: "DynamoDB item sizes and formats" in the developer guide.
 */
export function itemBytes(item: WireItem): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0)
}

function valueBytes(value: WireValue): number {
  const [[type, content] = ['NULL', true]] = Object.entries(value)
  switch (type) {
    case 'S':
      return Buffer.byteLength(String(content))
    case 'N':
      return Math.ceil(String(content).replace(/[-.]/g, '').length / 2) + 1
    case 'B':
      return content instanceof Uint8Array ? content.byteLength : Buffer.byteLength(String(content), 'base64')
    case 'L':
      return 3 + sum((content as WireValue[]).map((one) => 1 + valueBytes(one)))
    case 'M':
      return 3 + itemBytes(content as WireItem) + Object.keys(content as WireItem).length
    case 'SS':
      return sum((content as string[]).map((one) => Buffer.byteLength(one)))
    default:
      // A boolean or null.
      return 1
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** Write units of an item: one a KB, one at least. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024))

/** Read units of so many bytes in one call: one for 4 KB, half of it where the read is eventually consistent. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5)

import * as fc from 'fast-check'

/** In every wild text that is a value. No problem may repeat it, and nothing may log it. */
export const VALUE_MARK = 'zqvaluemark'

const marked = (text: string): string => `${VALUE_MARK}${text}`

/** Texts that programs trip over. */
export const wildText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'null',
    'undefined',
    '__proto__',
    'constructor',
    'toString',
    '0',
    '-1',
    '1e999',
    'NaN',
    '../../etc/passwd',
    '..%2f..%2f',
    '%00',
    '%',
    '#',
    '~',
    'ORDER#',
    '2026-02-30T25:61:61Z',
    '+10000-01-01T00:00:00Z',
  ),
  fc.constantFrom(
    marked(''),
    marked('\u0000'),
    marked('👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿'),
    marked('漢字かなカナ한국어'),
    marked('שלום مرحبا'),
    marked('e\u0301\u202e\u2028\uFEFF'),
    marked('\';--"<script>alert(1)</script>{{7*7}}'),
    marked('\r\nSet-Cookie: a=b'),
    marked('=1+1'),
    marked('x'.repeat(300)),
    marked('x'.repeat(5_000)),
    marked('漢'.repeat(1_100)),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }).map(marked),
)

/** JSON values of any type. */
export const wildValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: wildText },
  fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 0.1, 1e21, 2 ** 53, -(2 ** 63), 5e-324, 1e308),
  fc.constantFrom<unknown>([], {}, [[]], [null], [{}], { toString: 1 }, { length: -1 }, { $ref: '#' }),
  fc.constant(JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": {"prototype": 1}, "then": "x"}')),
  fc.constantFrom(nested(50), nested(400)),
  fc.constantFrom<unknown>(Array(300).fill(0), Array(300).fill({}), Array(2_000).fill('a')),
)

function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** Bodies that are no JSON of the right kind at all. */
export const wildBody: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc.constantFrom<
  string | Uint8Array<ArrayBuffer>
>(
  '',
  ' ',
  'null',
  'true',
  '0',
  '"x"',
  '[]',
  '[{}]',
  '{',
  '{}}',
  '{"a":}',
  "{'a':1}",
  '{"a":1e999}',
  '{"a":NaN}',
  `{"a":"${VALUE_MARK}"`,
  '{"a":1,"a":2}',
  '{"":""}',
  '{"a":"\\ud800"}',
  '{"\\u0000":"\\u0000"}',
  '{"__proto__":{"toString":1},"constructor":null}',
  '\uFEFF{}',
  '{"a":"\uFFFD"}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `{"a":"${'x'.repeat(270_000)}"}`,
  Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d),
  Uint8Array.of(0),
  Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 256),
)

export const wildContentType: fc.Arbitrary<string | null> = fc.constantFrom<(string | null)[]>(
  null,
  '',
  'text/plain',
  'application/xml',
  'application/json; charset=iso-8859-1',
  'application/json; charset="utf-8"',
  'application/json;',
  'APPLICATION/JSON',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/problem+json',
  `application/${VALUE_MARK}`,
)

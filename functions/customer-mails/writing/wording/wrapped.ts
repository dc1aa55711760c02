/** Columns of a line of plain text: what is quoted in an answer still fits 80. */
export const TEXT_WIDTH = 72

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\p{Extended_Pictographic}]/u
/** Marks that no line of Japanese begins with, and those that none ends with. */
const CLOSING = /^[、。，．・：；？！ー」』）］｝〕〉》】]/u
const OPENING = /[「『（［｛〔〈《【]$/u
/** Joiners, isolates, accents: they take no column. */
const NO_WIDTH = /[\p{Mn}\p{Cf}]/u

const words = new Intl.Segmenter('ja', { granularity: 'word' })

/** A text in lines of at most 72 columns, the first after `first` and the others after `indent`. What has no place to break stays whole. */
export function wrapped(text: string, first = '', indent = first): string {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : indent
    let isEmpty = true
    for (const { text: piece, space } of piecesOf(paragraph)) {
      const addition = isEmpty || !space ? piece : ` ${piece}`
      if (!isEmpty && width(line) + width(addition) > TEXT_WIDTH) {
        lines.push(line)
        line = indent + piece
      } else line += addition
      isEmpty = false
    }
    lines.push(line)
  }
  return lines.map((line) => line.trimEnd()).join('\n')
}

interface Piece {
  readonly text: string
  /** Whether a space stands before it. */
  readonly space: boolean
}

/** Words by their spaces; what is written without spaces, by the words that are in it. */
function piecesOf(paragraph: string): Piece[] {
  return paragraph
    .split(/[ \t]+/)
    .filter((chunk) => chunk !== '')
    .flatMap((chunk) =>
      WIDE.test(chunk)
        ? withoutSpaces(chunk).map((text, index) => ({ text, space: index === 0 }))
        : [{ text: chunk, space: true }],
    )
}

function withoutSpaces(chunk: string): string[] {
  const pieces: string[] = []
  for (const { segment } of words.segment(chunk)) {
    const last = pieces.at(-1)
    const sticks =
      last !== undefined && (CLOSING.test(segment) || OPENING.test(last) || !(WIDE.test(last) || WIDE.test(segment)))
    if (sticks) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

export function width(text: string): number {
  let sum = 0
  for (const character of text) sum += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return sum
}

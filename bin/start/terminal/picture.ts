const WIDTH = 760
const LEFT = 12
const TOP = 30
const LINE_HEIGHT = 18
const FONT = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace'

/** A picture (SVG) of what a terminal shows: finished phases with a green mark, headings in white, as `Terminal` styles them. */
export function drawTerminal(title: string, lines: readonly string[]): string {
  const height = TOP + lines.length * LINE_HEIGHT
  const texts = lines.map(
    (line, at) =>
      `<text x="${LEFT}" y="${TOP + at * LINE_HEIGHT}" fill="#d7dbe2" xml:space="preserve">${styled(line)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}" font-size="13">
<title>${escaped(title)}</title>
<rect width="${WIDTH}" height="${height}" rx="8" fill="#16181d"/>
${texts.join('\n')}
</svg>
`
}

/** The lines that a picture shows. */
export function linesOf(picture: string): string[] {
  return [...picture.matchAll(/<text [^>]+>(.*)<\/text>/g)].map(([, content = '']) =>
    content
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )
}

function styled(line: string): string {
  const text = escaped(line)
  if (/^ {2}[A-Z]/.test(line)) return `<tspan font-weight="bold" fill="#ffffff">${text}</tspan>`
  return text.replace('✓', '<tspan fill="#57c785">✓</tspan>')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

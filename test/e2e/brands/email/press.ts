/** What a browser sends when the page's button is pressed. */
export async function press(link: string, entries: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const page = await (await fetch(link)).text()
  const form = /name="form" value="([^"]+)"/.exec(page)?.[1] ?? 'there-is-no-form-here'
  const answer = await fetch(link, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams({ form, ...entries }),
  })
  return { status: answer.status, page: await answer.text(), form }
}

/** What a browser sends when the page's button is pressed. */
export async function press(link: string, entries: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const page = await (await fetch(link)).text()
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]+)">/g)]
  const kept: Record<string, string> = Object.fromEntries(hidden.map(([, name, value]) => [name, value]))
  const form = kept.form ?? 'there-is-no-form-here'
  const answer = await fetch(link, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams({ ...kept, form, ...entries }),
  })
  return { status: answer.status, page: await answer.text(), form }
}

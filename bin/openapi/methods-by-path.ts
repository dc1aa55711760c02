import type { Route } from '../../functions/http/route.ts'

/** The methods of every address, for answers that name them. Public addresses that can be read take HEAD too. */
export function methodsByPath(routes: readonly Route[]): Record<string, string[]> {
  const methods: Record<string, string[]> = {}
  for (const { path, method, access } of routes) {
    const own = method === 'GET' && access === 'public' ? ['GET', 'HEAD'] : [method]
    methods[path] = [...(methods[path] ?? []), ...own].toSorted()
  }
  return methods
}

/** As JSON, one address a line, as the formatter leaves it. */
export function showMethods(methods: Readonly<Record<string, readonly string[]>>): string {
  const lines = Object.entries(methods).map(([path, own]) => {
    return `  ${JSON.stringify(path)}: [${own.map((method) => JSON.stringify(method)).join(', ')}]`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}

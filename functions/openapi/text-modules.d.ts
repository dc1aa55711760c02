// Files that esbuild puts into a bundle as text (`with { type: 'text' }`).

declare module '*/standalone.js' {
  const text: string
  export default text
}

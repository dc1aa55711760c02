import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Cloudscape's global styles hold Open Sans as 140 kB of base64. The browser's own font is as readable, and needs no `font-src data:`. */
const withoutEmbeddedFonts: Plugin = {
  name: 'without-embedded-fonts',
  enforce: 'pre',
  transform: {
    filter: { id: /global-styles\/index\.css/ },
    handler: (css) => css.replace(/@font-face\s*\{[^}]*\}/g, ''),
  },
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/dashboard/',
  plugins: [withoutEmbeddedFonts, react()],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    manifest: true,
    // Nothing is put inline: the content security policy lets nothing inline through.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What everybody loads first is in two files, however many parts are loaded later: cut into the many pieces that
        // are shared with those, it would be larger.
        codeSplitting: {
          groups: [
            { name: 'frame', test: /\/src\/main\.tsx$/, priority: 2 },
            { name: 'orders', test: /\/src\/orders\/orders-page\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
})

import { useEffect } from 'react'
import { preferences } from '../settings/preferences.ts'
import { presentCommands } from './commands.ts'
import { isForThePage, KeySequence } from './key-sequence.ts'

/** Runs commands by their keys. Letters can be switched off (WCAG 2.1.4); `Ctrl K` and `⌘ K` always work. */
export function useShortcuts(openPalette: () => void): void {
  useEffect(() => {
    const sequence = new KeySequence()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        openPalette()
        return
      }
      if (!preferences().shortcuts || event.isComposing || !isForThePage(event.target)) return
      const pressed = sequence.press(event, performance.now())
      const command = pressed.map((keys) => presentCommands().find((one) => one.keys === keys)).find(Boolean)
      if (command === undefined) return
      event.preventDefault()
      command.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [openPalette])
}

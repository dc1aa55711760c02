import { takeScreenshots } from './screenshots/take-screenshots.ts'

/** `npm run screenshots`: pictures of every page of the running local dashboard, into .local/screenshots. */
for (const file of await takeScreenshots()) console.log(file)

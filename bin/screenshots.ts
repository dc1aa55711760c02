import { takeScreenshots } from './screenshots/take-screenshots.ts'

/**
 * `npm run screenshots`: pictures of every page of the running local dashboard, into .local/screenshots. With names, only
 * of the views that begin so, and only in the looks that are named: `npm run screenshots -- order-refund phone`. `npm start -- --demo` has something for each of them.
 */
const { files, missing } = await takeScreenshots(process.argv.slice(2))
for (const file of files) console.log(file)
for (const one of missing) console.error(`no picture of ${one}`)

import { bundleDashboard } from '../lib/dashboard/bundle-dashboard.ts'

/** `npm run dashboard:build`: builds the dashboard into dashboard/dist, where its sources changed. */
console.log(`The dashboard is in ${await bundleDashboard()}.`)

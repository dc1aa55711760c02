/** What needs somebody, at a glance. */
export const overview = {
  title: 'Overview',
  description: 'What needs somebody now',
  recent: 'Recently opened here',
  noRecent: 'Orders that you open appear here.',
}

/** How each page is pictured. */
export const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 360, height: 780 } },
  { name: 'phone-dark', colorScheme: 'dark', viewport: { width: 360, height: 780 } },
] as const

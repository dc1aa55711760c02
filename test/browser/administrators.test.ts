import { expect, test } from 'vitest'
import { context } from '../e2e/context.ts'
import { atDesk } from './desk.ts'

const { support, supportAdmin } = context.members

test('administrators see who may sign in, and cannot take their own access', () =>
  atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(supportAdmin, '/members')
    await page.getByRole('row').filter({ hasText: support.username }).getByText('May sign in').waitFor()
    const own = page.getByRole('row').filter({ hasText: '(you)' })
    expect(await own.getByRole('button').count()).toBe(0)
  }))

test('what is for administrators is neither shown to the others nor answered', () =>
  atDesk(async (desk) => {
    const { page } = desk
    const refused: string[] = []
    page.on('response', (answer) => {
      if (answer.status() === 403) refused.push(answer.url())
    })
    for (const path of ['/members', '/keys', '/settlement', '/audit']) {
      if (path === '/members') await desk.signIn(support, path)
      else await desk.open(path)
      await desk.heading('This page is for administrators').waitFor()
    }
    expect(await page.getByRole('link', { name: /Members|Keys|Settlement|Audit log/ }).count()).toBe(0)
    // The page does not even ask; the API refuses whoever does.
    expect(refused).toEqual([])
  }))

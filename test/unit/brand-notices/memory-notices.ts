import { type DigestStore, MOST_COUNTED } from '../../../functions/brand-notices/digests/digest-store.ts'
import { forDigest, type Notice } from '../../../functions/brand-notices/notice.ts'
import type { NoticeStore } from '../../../functions/brand-notices/telling/notice-store.ts'
import type { ContactState } from '../../../functions/brands/contacts/contact-states.ts'

interface Row {
  readonly state: 'sending' | 'sent' | 'not_sent' | 'collected'
  readonly token?: string
  readonly at?: string
  readonly expiresAt: number
}

/** Rows of notices in memory, by the conditions of the stores; `test/e2e/brand-notices` holds the stores themselves to them. */
export class MemoryNotices {
  readonly rows = new Map<string, Row>()
  readonly collected = new Map<string, Map<string, Notice>>()
  readonly stopped = new Map<string, ContactState>()

  private keyOf = (occasionId: string, contactId: string) => `${occasionId} ${contactId}`

  private isFree(key: string, now: Date, stale = ''): boolean {
    const row = this.rows.get(key)
    if (row === undefined || row.expiresAt <= now.getTime() || row.state === 'not_sent') return true
    return row.state === 'sending' && (row.at ?? '') < stale
  }

  readonly store: NoticeStore = {
    claim: async ({ occasionId, contactId }, { token, now, staleBefore, expiresAt }) => {
      const key = this.keyOf(occasionId, contactId)
      if (this.isFree(key, now, staleBefore.toISOString())) {
        this.rows.set(key, { state: 'sending', token, at: now.toISOString(), expiresAt: expiresAt.getTime() })
        return 'mine'
      }
      const state = this.rows.get(key)?.state
      return state === 'sent' || state === 'collected' ? 'done' : 'busy'
    },
    settle: async ({ occasionId, contactId }, token, { state }) => {
      const key = this.keyOf(occasionId, contactId)
      const row = this.rows.get(key)
      if (row?.state === 'sending' && row.token === token) this.rows.set(key, { ...row, state })
    },
    noteSent: async ({ occasionId, contactId }) => {
      const key = this.keyOf(occasionId, contactId)
      const row = this.rows.get(key)
      if (row?.state === 'sending') this.rows.set(key, { ...row, state: 'sent' })
    },
  }

  readonly digests: DigestStore = {
    collect: async ({ contactId }, { day }, notice, now, expiresAt) => {
      const key = this.keyOf(notice.occasionId, contactId)
      const items = this.collected.get(`${contactId} ${day}`) ?? new Map<string, Notice>()
      this.collected.set(`${contactId} ${day}`, items)
      if (!this.isFree(key, now)) return
      this.rows.set(key, { state: 'collected', expiresAt: expiresAt.getTime() })
      items.set(notice.occasionId, forDigest(notice))
    },
    items: async ({ contactId }, day) =>
      [...(this.collected.get(`${contactId} ${day}`)?.values() ?? [])].slice(0, MOST_COUNTED + 1),
    end: async ({ contactId }, day) => {
      this.collected.delete(`${contactId} ${day}`)
    },
  }

  readonly states = { of: async () => this.stopped }
}

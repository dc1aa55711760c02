import { describe, expect, test } from 'vitest'
import { receiveUpdate } from '../../../functions/brands/updates/receive-update.ts'
import type { StoredUpdate } from '../../../functions/brands/updates/stored-update.ts'
import { Problem } from '../../../functions/http/problem.ts'
import { desk, now, shipped, signed } from './update-desk.ts'

describe('the label of a return', () => {
  const address = 'https://labels.example/ada-byron'
  const returned = (labelUrl: string | null, occurredAt = '2026-11-23T10:00:00.000Z') => ({
    type: 'return.updated',
    timestamp: shipped.timestamp,
    data: {
      ...{ brandOrderId: 'bo_1', occurredAt },
      return: {
        reference: 'RMA-1',
        status: 'approved',
        lines: [{ lineId: 'line_1', quantity: 1 }],
        labelUrl,
        comment: 'Ada called',
        hasLabel: true,
      },
    },
  })
  const reportsOf = (stored: Map<string, StoredUpdate>) =>
    [...stored.values()].map((row) => 'report' in row && 'return' in row.report.data && row.report.data.return)

  test('is sealed, and of its address nothing is stored or queued, nor of fields that are not known', async () => {
    const { receive, stored, queued, labels } = desk()
    await receive(signed(returned(address)))
    expect([...labels.kept.values()]).toEqual([
      {
        ...{ orderId: 'ord_1', brandId: 'aurora', brandOrderId: 'bo_1', reference: 'RMA-1', labelUrl: address, now },
        ...{ occurredAt: '2026-11-23T10:00:00.000Z', timestamp: shipped.timestamp },
      },
    ])
    expect(reportsOf(stored)).toMatchObject([{ reference: 'RMA-1', hasLabel: true }])
    expect(JSON.stringify([...stored.values(), queued])).not.toMatch(/ada-byron|ada called|labelUrl/i)
  })

  test('is there only where there is an address, whatever the brand says', async () => {
    const { receive, stored, labels } = desk()
    await receive(signed(returned(null)))
    expect(labels.kept.size).toBe(0)
    expect(reportsOf(stored)[0]).not.toHaveProperty('hasLabel')
  })

  test('is sealed before its update is kept: what fails there leaves nothing, and the brand sends again', async () => {
    const { dependencies, stored, queued } = desk()
    const away = async () => {
      throw new Error('KMS is away.')
    }
    const receiving = receiveUpdate('aurora', signed(returned(address)), now, { ...dependencies, sealLabel: away })
    await expect(receiving).rejects.toThrow('away')
    expect([stored.size, queued]).toEqual([0, []])
  })

  test('of a customer who was erased is not sealed, and the report says nothing of it', async () => {
    const { receive, stored, labels } = desk()
    labels.isErased = true
    expect((await receive(signed(returned(address)))).status).toBe(202)
    expect(reportsOf(stored)).toMatchObject([{ status: 'approved' }])
    expect(reportsOf(stored)[0]).not.toHaveProperty('hasLabel')
  })

  test('is sealed for nobody’s update: unsigned, of another brand’s order, or with faults', async () => {
    const { receive, labels } = desk()
    const ofOther = { ...returned(address), data: { ...returned(address).data, brandOrderId: 'bo_9' } }
    const faulty = [
      { headers: {} as never, body: JSON.stringify(returned(address)) },
      signed(ofOther),
      signed(returned('http://labels.example/1')),
      signed(returned('https://shop.example@labels.example/1')),
      signed(returned('https://:secret@labels.example/1')),
      signed(returned(`https://labels.example/${'a'.repeat(2000)}`)),
      signed(returned(address, '2026-11-24T10:00:00.000Z')),
    ]
    for (const raw of faulty) await expect(receive(raw)).rejects.toBeInstanceOf(Problem)
    expect(labels.kept.size).toBe(0)
  })
})

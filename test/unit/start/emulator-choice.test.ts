import { expect, test } from 'vitest'
import { chooseEmulator, type Machine } from '../../../bin/start/emulator/emulator-choice.ts'

const python = { command: 'python3', version: '3.12.1' }
const nothing: Machine = { endpointUrl: undefined, python: async () => undefined, docker: async () => false }

test('an endpoint that is given wins over everything', async () => {
  const machine = { ...nothing, endpointUrl: 'http://127.0.0.1:4599/', python: async () => python }
  expect(await chooseEmulator(machine)).toEqual({ kind: 'given', endpointUrl: 'http://127.0.0.1:4599' })
})

test('Python is taken before Docker, and Docker is not even asked', async () => {
  const docker = () => Promise.reject(new Error('asked'))
  expect(await chooseEmulator({ ...nothing, python: async () => python, docker })).toEqual({ kind: 'python', python })
})

test('Docker is taken where no Python is new enough', async () => {
  expect(await chooseEmulator({ ...nothing, docker: async () => true })).toEqual({ kind: 'docker' })
})

test('a machine with none of them is told what is missing', async () => {
  await expect(chooseEmulator(nothing)).rejects.toThrow(/Python 3\.10 or newer[\s\S]*Docker[\s\S]*AWS_ENDPOINT_URL/)
})

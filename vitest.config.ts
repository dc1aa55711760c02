import { defineConfig } from 'vitest/config'
import { SlowFirst } from './test/slow-first.ts'

/** Few kinds of tests, each a project: `npx vitest run --project unit`. */
export default defineConfig({
  test: {
    // The emulator saves its state when it is ended.
    teardownTimeout: 60_000,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        test: {
          name: 'unit',
          globalSetup: 'test/stand-ins/shopify/setup.ts',
          deps: { interopDefault: false },
          // Files share their worker's modules; else loading them would take longer than the tests.
          isolate: false,
          // On two processors Vitest would take one: it leaves one to itself, which it hardly uses.
          maxWorkers: 3,
          // What functions log is looked for in the end-to-end tests; here it would only be noise.
          env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
          include: ['test/unit/**/*.test.ts'],
          // No test is about time; machines that run them are busy at times, and property tests slow on them.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          // Against a real Vendure, which each file starts; the first installs it.
          name: 'vendure',
          globalSetup: 'test/vendure/setup.ts',
          include: ['test/vendure/**/*.test.ts'],
          exclude: ['test/vendure/server/**'],
          maxWorkers: 3,
          deps: { interopDefault: false },
          env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.ts'],
          globalSetup: 'test/infra/setup.ts',
          isolate: false,
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/{e2e,faults,browser}/**/*.test.ts'],
          globalSetup: ['test/stand-ins/shopify/setup.ts', 'test/e2e/setup.ts'],
          setupFiles: ['test/e2e/environment.ts'],
          // One emulator, which is one process, serves all of them; much of each file's time is waiting.
          maxWorkers: 4,
          // For several waits that come late (`eventually`); one takes seconds, unless the machine is busy.
          testTimeout: 600_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          // What the end-to-end run recorded, held against the templates; runs after it.
          name: 'proved',
          include: ['test/proved/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})

import { context } from './context.ts'

// Runs before each test file: its SDK clients talk to the run's emulator and to nothing else.
Object.assign(process.env, context.environment)

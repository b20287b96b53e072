import { memoryLog } from '../../src/progress/memory-log.ts'
import { logContract } from './log-contract.ts'

logContract('A log in memory', async () => memoryLog())

import { put } from '../put.ts'
import { replace, suggestion } from '../problem.ts'
import type { LabDocument } from '../document.ts'
import { isOpaque } from '../node.ts'
import type { Rule } from '../rule.ts'
import { cpuOf, cpuText, DEFAULT_SIZE, MEMORIES_OF_CPU, memoryOf, memoryText } from '../instance-sizes.ts'

export default {
  id: 'instance-pair',
  title: 'CPU and memory are a supported pair',
  severity: 'error',
  why: 'Each value may be right by itself and the pair still not exist: App Runner has eleven. A size that is left out counts as 1 vCPU or 2 GB. Which error the service answers with is not documented.',
  source: 'https://docs.aws.amazon.com/apprunner/latest/dg/architecture.html',
  kinds: ['create-service', 'update-service'],
  bad: `
  "InstanceConfiguration": { "Cpu": "4 vCPU", "Memory": «"2 GB"» }
`,
  good: `
  "InstanceConfiguration": { "Cpu": "4 vCPU", "Memory": "8 GB" }
`,
  *check(document) {
    // An opaque size may be anything.
    if (hides(document, 'Cpu') || hides(document, 'Memory')) return
    const cpu = document.string('InstanceConfiguration', 'Cpu')
    const memory = document.string('InstanceConfiguration', 'Memory')
    const units = cpu ? cpuOf(cpu.value) : DEFAULT_SIZE.cpuUnits
    const mb = memory ? memoryOf(memory.value) : DEFAULT_SIZE.memoryMb
    const allowed = units === undefined ? undefined : MEMORIES_OF_CPU.get(units)
    const place = memory ?? cpu
    if (!place || units === undefined || mb === undefined || !allowed || allowed.includes(mb)) return
    const next = allowed.find((candidate) => candidate >= mb) ?? allowed.at(-1) ?? mb
    const text = /^\d+$/.test((memory ?? cpu)?.value ?? '') ? String(next) : memoryText(next)
    const title = `Use ${memoryText(next)}`
    const edits = memory ? undefined : put(document, ['InstanceConfiguration', 'Memory'], text)
    yield {
      at: place.range,
      message: `${cpuText(units)}${cpu ? '' : ' (the default)'} does not go with ${memoryText(mb)}${memory ? '' : ', the default'}: it takes ${allowed.map(memoryText).join(', ')}.`,
      // A larger size costs more.
      fix: memory
        ? suggestion(replace(title, memory.range, JSON.stringify(text)))
        : edits && { title, edits, suggestion: true },
    }
  },
} satisfies Rule

function hides(document: LabDocument, key: string): boolean {
  return isOpaque(document.node('InstanceConfiguration', key))
}

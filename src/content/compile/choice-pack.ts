import type { Matrix } from '../matrix.ts'
import type { ServiceSelection } from '../question.ts'
import type { MatrixSource, QuestionFile } from '../types.gen.ts'
import type { Provers } from './provers.ts'
import { compileServiceSelection } from './questions.ts'
import { type Part, pathIn, type Reader } from './reader.ts'
import type { YamlSource } from './yaml-source.ts'

/** Compiles a pack that has a matrix: the matrix and the scenarios that are proved from it. */
export function compileChoicePack(
  reader: Reader,
  folder: string,
  prove: Provers['proveSelection'],
): { matrix: Matrix; scenarios: ServiceSelection[] } | undefined {
  const matrixFile = reader.yaml<MatrixSource>(pathIn(folder, 'matrix.yaml'), 'matrix')
  const questions = reader.yaml<QuestionFile>(pathIn(folder, 'questions.yaml'), 'question')
  if (!matrixFile || !questions) return undefined
  const before = reader.list.faults.length
  const matrix = compileMatrix(reader, matrixFile.source, matrixFile.value)
  // A gap in the matrix would be told again by every scenario that rests on it.
  const provable = reader.list.faults.length === before
  return { matrix, scenarios: selectionsOf(reader, questions, matrix, provable ? prove : () => []) }
}

/** Compiles service selections and has each proved from a matrix. */
export function selectionsOf(
  reader: Reader,
  { source, value }: Part<QuestionFile>,
  matrix: Matrix,
  prove: Provers['proveSelection'],
): ServiceSelection[] {
  return value.flatMap((question, index) => {
    if (question.kind !== 'service-selection') {
      reader.list.add(source.fault([index, 'kind'], 'Only service selections belong beside a matrix.'))
      return []
    }
    reader.declare(question.id, source, [index])
    for (const { path, message } of prove(question, matrix))
      reader.list.add(source.fault([index, ...path], message))
    return [nameOptions(compileServiceSelection(reader, source, question, index), matrix)]
  })
}

function nameOptions(question: ServiceSelection, matrix: Matrix): ServiceSelection {
  return {
    ...question,
    options: question.options.map((option) => {
      const name = matrix.services.find((service) => service.id === option.id)?.name ?? option.id
      return { ...option, text: [{ kind: 'paragraph', children: [{ kind: 'text', text: name }] }] }
    }),
  }
}

function compileMatrix(reader: Reader, source: YamlSource, matrix: MatrixSource): Matrix {
  const services = Object.entries(matrix.services).map(([id, service]) => ({ id, ...service }))
  const capabilities = Object.entries(matrix.capabilities).map(([id, { cells, ...capability }]) => {
    for (const { id: service } of services) {
      if (!Object.hasOwn(cells, service))
        reader.list.add(
          source.fault(
            ['capabilities', id, 'cells'],
            `The cell for "${service}" is missing; write value: null where it is unknown.`,
          ),
        )
    }
    for (const [service, cell] of Object.entries(cells)) {
      const at = ['capabilities', id, 'cells', service]
      if (!Object.hasOwn(matrix.services, service))
        reader.list.add(source.fault(at, `"${service}" is not a service of this matrix.`))
      if (!fits(cell.value, capability.type, capability.choices))
        reader.list.add(
          source.fault([...at, 'value'], `The value does not fit a capability of type ${capability.type}.`),
        )
    }
    return { id, ...capability, cells }
  })
  return { checked: matrix.checked, services, capabilities }
}

function fits(value: unknown, type: string, choices: readonly string[] | undefined): boolean {
  if (value === null) return true
  switch (type) {
    case 'yes-no':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number'
    case 'choice':
      return typeof value === 'string' && (choices?.includes(value) ?? false)
    case 'list':
      return Array.isArray(value)
    default:
      return typeof value === 'string'
  }
}

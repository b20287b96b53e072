import type { Capability, Cell, CellValue, Matrix } from '../../src/content/matrix.ts'
import type { Evidence } from '../../src/content/types.gen.ts'

type Row = Omit<Capability, 'id' | 'title' | 'group' | 'cells'> & {
  readonly cells: Readonly<Record<string, CellValue | Cell>>
}

/** A cell of that evidence; everything but value and evidence is filled in. */
export function cell(value: CellValue, evidence: Evidence = 'read'): Cell {
  return { value, evidence, text: 'In words.', source: 'https://docs.aws.amazon.com/' }
}

/** A matrix of the rows given. Its services are those of the first row. */
export function matrixOf(rows: Readonly<Record<string, Row>>): Matrix {
  const [first] = Object.values(rows)
  return {
    checked: '2026-11-22',
    services: Object.keys(first?.cells ?? {}).map((id) => ({ id, name: id, short: id })),
    capabilities: Object.entries(rows).map(asCapability),
  }
}

function asCapability([id, { cells, ...row }]: [string, Row]): Capability {
  const entries = Object.entries(cells).map(([service, given]) => [service, asCell(given)])
  return {
    id,
    title: `${id}?`,
    group: 'Test',
    ...row,
    cells: Object.fromEntries(entries) as Capability['cells'],
  }
}

function asCell(given: CellValue | Cell): Cell {
  return typeof given === 'object' && given !== null && 'evidence' in given ? given : cell(given)
}

/** Three services, told apart by a yes-no, a number, a choice and a list; two cells prove nothing. */
export const THREE = matrixOf({
  'ready-address': { type: 'yes-no', cells: { apprunner: true, 'ecs-fargate': false, lambda: true } },
  'no-server-management': { type: 'yes-no', cells: { apprunner: true, 'ecs-fargate': true, lambda: true } },
  'longest-request': {
    type: 'number',
    unit: 's',
    cells: { apprunner: 120, 'ecs-fargate': 999_999, lambda: 900 },
  },
  'max-memory': { type: 'number', unit: 'GB', cells: { apprunner: 12, 'ecs-fargate': 244, lambda: 10 } },
  'requests-per-unit': {
    type: 'choice',
    choices: ['one', 'many'],
    cells: { apprunner: 'many', 'ecs-fargate': 'many', lambda: 'one' },
  },
  rollouts: {
    type: 'list',
    choices: ['managed', 'rolling', 'canary'],
    cells: { apprunner: ['managed'], 'ecs-fargate': ['rolling', 'canary'], lambda: ['canary'] },
  },
  'pricing-basis': {
    type: 'text',
    cells: { apprunner: 'hours', 'ecs-fargate': 'hours', lambda: 'requests' },
  },
  streaming: { type: 'yes-no', cells: { apprunner: null, 'ecs-fargate': true, lambda: true } },
  windows: {
    type: 'yes-no',
    cells: { apprunner: cell(false, 'background'), 'ecs-fargate': true, lambda: false },
  },
})

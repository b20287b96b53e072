/** A managed runtime, as of the release notes of April 2026. */
export interface Runtime {
  /** Spelling of apprunner.yaml. */
  readonly id: string
  /** Spelling of the API. */
  readonly api: string
  readonly language: string
  /** What runtime-version begins with. */
  readonly majors: readonly string[]
  readonly build: 'original' | 'revised'
  /** Last day of support (YYYY-MM-DD); nothing where none is set. */
  readonly ends?: string
  /** The supported runtime of the same language, if there is one. */
  readonly successor?: string
  /** Versions named by the release notes, newest first. */
  readonly listed: readonly string[]
}

const ENDED = '2025-12-01'

export const RUNTIMES: readonly Runtime[] = [
  {
    id: 'python311',
    api: 'PYTHON_311',
    language: 'Python',
    majors: ['3.11'],
    build: 'revised',
    listed: range('3.11.', 14, 7),
  },
  {
    id: 'nodejs22',
    api: 'NODEJS_22',
    language: 'Node.js',
    majors: ['22'],
    build: 'revised',
    listed: ['22.21.1', '22.20.0', '22.17.0', '22.16.0', '22.14.0'],
  },
  { id: 'corretto11', api: 'CORRETTO_11', language: 'Java', majors: ['11.0'], build: 'original', listed: [] },
  { id: 'corretto8', api: 'CORRETTO_8', language: 'Java', majors: ['8'], build: 'original', listed: [] },
  {
    id: 'python3',
    api: 'PYTHON_3',
    language: 'Python',
    majors: ['3.8', '3.7'],
    build: 'original',
    ends: ENDED,
    successor: 'python311',
    listed: ['3.8.20', '3.8.16', '3.8.15', '3.7.16', '3.7.15', '3.7.10'],
  },
  {
    id: 'nodejs18',
    api: 'NODEJS_18',
    language: 'Node.js',
    majors: ['18'],
    build: 'revised',
    ends: ENDED,
    successor: 'nodejs22',
    listed: [
      '18.20.8',
      '18.20.7',
      '18.20.6',
      '18.20.5',
      '18.20.4',
      '18.20.3',
      '18.20.2',
      '18.20.1',
      '18.20.0',
      '18.19.1',
      '18.19.0',
    ],
  },
  {
    id: 'nodejs16',
    api: 'NODEJS_16',
    language: 'Node.js',
    majors: ['16'],
    build: 'original',
    ends: ENDED,
    successor: 'nodejs22',
    listed: [],
  },
  {
    id: 'nodejs14',
    api: 'NODEJS_14',
    language: 'Node.js',
    majors: ['14'],
    build: 'original',
    ends: ENDED,
    successor: 'nodejs22',
    listed: [],
  },
  {
    id: 'nodejs12',
    api: 'NODEJS_12',
    language: 'Node.js',
    majors: ['12'],
    build: 'original',
    ends: ENDED,
    successor: 'nodejs22',
    listed: [],
  },
  {
    id: 'dotnet6',
    api: 'DOTNET_6',
    language: '.NET',
    majors: ['6'],
    build: 'original',
    ends: ENDED,
    listed: [],
  },
  {
    id: 'php81',
    api: 'PHP_81',
    language: 'PHP',
    majors: ['8.1'],
    build: 'original',
    ends: '2025-12-31',
    listed: [],
  },
  {
    id: 'ruby31',
    api: 'RUBY_31',
    language: 'Ruby',
    majors: ['3.1'],
    build: 'original',
    ends: ENDED,
    listed: [],
  },
  { id: 'go1', api: 'GO_1', language: 'Go', majors: ['1'], build: 'original', ends: ENDED, listed: [] },
]

function range(prefix: string, newest: number, oldest: number): string[] {
  return Array.from({ length: newest - oldest + 1 }, (_, step) => `${prefix}${newest - step}`)
}

export function runtimeNamed(name: string | undefined): Runtime | undefined {
  return RUNTIMES.find((runtime) => runtime.id === name || runtime.api === name)
}

/** Whether a new service may no longer use it. Support ends with the day itself. */
export function hasEnded(runtime: Runtime, today: string): boolean {
  return runtime.ends !== undefined && today >= runtime.ends
}

/** Whether a runtime-version belongs to the runtime: the language's major alone (3), or the runtime's own and more. */
export function admits(runtime: Runtime, version: string): boolean {
  if (runtime.language !== 'Java' && runtime.majors.some((major) => version === major.split('.')[0]))
    return true
  return runtime.majors.some((major) => version === major || version.startsWith(`${major}.`))
}

/** Which runtime a name was meant to be: `Nodejs 12`, `python3.11`, `node20`, `NODEJS20`. Best first. */
export function runtimesMeant(name: string): readonly Runtime[] {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const [, word = '', digits = ''] = /^([a-z]*)(\d*)/.exec(plain) ?? []
  const language = LANGUAGES.find(([pattern]) => pattern.test(word))?.[1]
  const same = RUNTIMES.filter((runtime) => runtime.language === language)
  const exact = same.filter(
    (runtime) => digits !== '' && runtime.id.endsWith(digits) && runtime.id.replace(/^[a-z]+/, '') === digits,
  )
  return [...exact, ...same.filter((runtime) => !exact.includes(runtime) && runtime.ends === undefined)]
}

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/^(?:node|nodejs|nodejsx|njs|javascript|js|npm)/, 'Node.js'],
  [/^(?:py|python)/, 'Python'],
  [/^(?:corretto|java|jdk|openjdk|amazoncorretto)/, 'Java'],
  [/^(?:dotnet|net|aspnet|csharp)/, '.NET'],
  [/^php/, 'PHP'],
  [/^(?:ruby|rb)/, 'Ruby'],
  [/^go/, 'Go'],
]

/** Nothing wrong; four mistakes that leave a tree; or, as while somebody types, a quotation that is not closed yet. */
export type Wrong = 'clean' | '4 errors' | 'half a line'

/** An apprunner.yaml of about so many lines, most of them variables. */
export function yamlOf(lines: number, wrong: Wrong): string {
  const errors = wrong === '4 errors'
  const head = [
    'version: 1.0',
    errors ? 'runtime: nodejs20' : 'runtime: nodejs22',
    'build:',
    '  commands:',
    '    build:',
    '      - npm ci',
    ...(errors ? ['  comands: {}'] : []),
    'run:',
    '  command: node server.js',
    '  network:',
    errors ? '    port: 70000' : '    port: 3000',
    '  env:',
  ]
  const variables = Array.from({ length: Math.max(1, Math.floor((lines - head.length) / 2)) }, (_, index) => [
    `    - name: VARIABLE_${index}`,
    `      value: value of ${index}`,
  ])
  const last = {
    clean: [],
    '4 errors': ['    - nmae: X', '      value: y'],
    'half a line': ['    - name: X', '      value: "y'],
  }[wrong]
  return `${[...head, ...variables.flat(), ...last].join('\n')}\n`
}

/** A CreateService request of about so many lines, most of them variables. */
export function requestOf(lines: number, wrong: Wrong): string {
  const errors = wrong === '4 errors'
  const count = Math.max(1, lines - 18)
  const variables = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`VARIABLE_${index}`, `value of ${index}`]),
  )
  const request = {
    ServiceName: errors ? 'x' : 'my-service',
    SourceConfiguration: {
      ImageRepository: {
        ImageIdentifier: 'public.ecr.aws/x/y:1',
        ImageRepositoryType: errors ? 'DOCKER_HUB' : 'ECR_PUBLIC',
        ImageConfiguration: { Port: errors ? 8080 : '8080', RuntimeEnvironmentVariables: variables },
      },
    },
    InstanceConfiguration: { Cpu: errors ? '7 vCPU' : '1 vCPU', Memory: '2 GB' },
  }
  const text = `${JSON.stringify(request, null, 2)}\n`
  return wrong === 'half a line' ? text.replace('"value of 0"', '"value') : text
}

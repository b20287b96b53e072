/** An apprunner.yaml of about so many lines, most of them variables, with four errors if wanted. */
export function yamlOf(lines: number, errors: boolean): string {
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
  const wrong = errors ? ['    - nmae: X', '      value: y'] : []
  return `${[...head, ...variables.flat(), ...wrong].join('\n')}\n`
}

/** A CreateService request of about so many lines, most of them variables, with four errors if wanted. */
export function requestOf(lines: number, errors: boolean): string {
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
  return `${JSON.stringify(request, null, 2)}\n`
}

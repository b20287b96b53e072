import { it } from 'vitest'
import { check } from '../../src/lab/check.ts'
import { fixAll } from '../../src/lab/fix.ts'
import { EXAMPLES } from '../../src/lab/examples.ts'
import { placesOf } from '../../src/base/text-range.ts'
const C = { mode: 'new', today: '2026-11-15' } as const
const head = 'version: 1.0\nruntime: nodejs22\n'
const T: [string, string][] = [
  ...EXAMPLES.map((e): [string, string] => [e.id, e.text]),
  ['tab', head + 'build:\n\tcommands:\n\t\tbuild:\n\t\t\t- npm ci\nrun:\n\tcommand: npm start\n'],
  [
    'tab1',
    head +
      'build:\n  commands:\n    build:\n      - npm ci\nrun:\n  command: npm start\n  network:\n\tport: 80\n',
  ],
  [
    'space',
    head +
      'build:\n  commands:\n    build:\n      - npm ci\nrun:\n  command:npm start\n  network:\n    port:8080\n',
  ],
  [
    'space1',
    head +
      'build:\n  commands:\n    build:\n      - npm ci\nrun:\n  command: npm start\n  network:\n    port:8080\n',
  ],
  [
    'space2',
    'version:1.0\nruntime: nodejs22\nbuild:\n  commands:\n    build:\n      - npm ci\nrun:\n  command: npm start\n',
  ],
  [
    'quote',
    head +
      'build:\n  commands:\n    build:\n      - npm ci\nrun:\n  command: "npm start\n  network:\n    port: 8080\n',
  ],
  [
    'quote2',
    head +
      "build:\n  commands:\n    build:\n      - 'npm ci\n      - npm run build\nrun:\n  command: npm start\n",
  ],
  [
    'arn',
    head +
      'build:\n  commands:\n    build:\n      - npm ci\nrun:\n  command: npm start\n  secrets:\n    - name: X\n      value-from: arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf:password::\n',
  ],
  ['colon', head + 'build:\n  commands:\n    build:\n      - npm ci\nrun:\n  command: echo "a: b"\n'],
  [
    'colon2',
    head + 'build:\n  commands:\n    build:\n      - echo "a: b"\n      - npm ci\nrun:\n  command: x\n',
  ],
  [
    'indent',
    head +
      'build:\n  commands:\n     pre-build:\n      - npm ci\n    build:\n      - npm run build\nrun:\n  command: npm start\n',
  ],
  [
    'indent2',
    head +
      'build:\n  commands:\n    build:\n      - npm ci\nrun:\n  command: npm start\n   network:\n    port: 80\n',
  ],
  ['indent3', head + 'build:\ncommands:\n    build:\n      - npm ci\nrun:\n  command: npm start\n'],
  [
    'bracket',
    head + 'build:\n  commands:\n    build:\n      - [ -f x ] && npm ci\nrun:\n  command: npm start\n',
  ],
  ['star', head + 'build:\n  commands:\n    build:\n      - *.sh\nrun:\n  command: npm start\n'],
  ['at', head + 'build:\n  commands:\n    build:\n      - @foo\nrun:\n  command: npm start\n'],
  [
    'dup',
    head +
      'build:\n  commands:\n    build:\n      - npm ci\nrun:\n  command: npm start\n  command: npm run x\n',
  ],
  ['cmdlist', head + 'build:\n  commands: npm ci\nrun:\n  command:\n    - npm\n    - start\n'],
  [
    'underscore',
    head +
      'build:\n  commands:\n    pre_build:\n      - ls\n    build:\n      - npm ci\nrun:\n  runtimeVersion: 22\n  comand: npm start\n  port: 80\n',
  ],
  [
    'misplaced',
    head +
      'port: 3000\nsecrets:\n  - name: A\n    valueFrom: b\nbuild:\n  build:\n    - npm ci\ncommand: npm start\n',
  ],
  [
    'flow',
    'version: 1.0\nruntime: docker\nbuild: {commands: {build: [npm ci]}}\nrun: {command: npm start, env: {A: 1}, network: {env: PORT}}\n',
  ],
  ['empty', ''],
  ['comment', '# hi\n'],
  ['df', 'FROM node:20\nRUN npm ci\nCMD node x\n'],
  ['k8s', 'apiVersion: apps/v1\nkind: Deployment\n'],
  ['compose', 'services:\n  web:\n    image: nginx\n'],
  ['cfn', 'Resources:\n  X:\n    Type: AWS::AppRunner::Service\n'],
  ['pkg', '{"name":"x","dependencies":{}}'],
  ['desc', '{"Service":{"ServiceArn":"x","Status":"RUNNING"}}'],
  ['text', 'hello world'],
  [
    'json1',
    '{\n  "ServiceName": "ab",\n  "SourceConfiguration": {\n    "ImageRepository": {\n      "ImageIdentifier": "ghcr.io/me/app:1",\n      "ImageRepositoryType": "DOCKER",\n    }\n  }\n}\n',
  ],
  [
    'json2',
    '{\n  "ServiceName": "abcd",\n  "SourceConfiguration": {\n    "ImageRepository": {\n      "ImageIdentifier": "ghcr.io/me/app:1",\n      "ImageRepositoryType": "ecr"\n    }, "ConfigurationSource": "API", "AutoDeploymentsEnabled": "True"\n  },\n  "CPU": 1024, "InstanceConfiguration": {"CPU": "1", "Memory": 2048}, "HealthCheckConfiguration": {"Interval": "5"}, "EnvironmentVariables": {"A":1}\n}\n',
  ],
  [
    'json3',
    '{"SourceConfiguration":{"CodeRepository":{"RepositoryUrl":"https://github.com/a/b","SourceCodeVersion":{"Type":"TAG","Value":"v1"},"ConnectionArn":"arn:aws:apprunner:us-east-1:123456789012:connection/x/y","CodeConfiguration":{"ConfigurationSource":"CONFIGURATION_FILE","CodeConfigurationValues":{"Runtime":"PYTHON_3_11","BuildCommand":"a\\nb"}}}}}',
  ],
]
it('shows', () => {
  for (const [name, text] of T) {
    const place = placesOf(text)
    const report = check(text, C)
    console.log(`\n=== ${name}: ${report.kind}`)
    for (const p of report.problems) {
      const at = place(p.range.start)
      console.log(
        `  ${at.line}:${at.column} [${text.slice(p.range.start, p.range.end).slice(0, 30)}] ${p.severity} ${p.rule}: ${p.message}  FIX: ${p.fixes.map((f) => f.title).join(' | ')}`,
      )
    }
    const fixed = fixAll(text, C)
    if (fixed.text !== text) console.log(fixed.text.replace(/^/gm, '    | '))
    for (const p of check(fixed.text, C).problems)
      console.log(`  left: ${p.severity} ${p.rule}: ${p.message.slice(0, 90)} ${p.fixes.length}`)
  }
})

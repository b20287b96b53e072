import type { CheckedKind } from './kinds.ts'

/** A text to start from. */
export interface LabExample {
  readonly id: string
  readonly title: string
  readonly kind: CheckedKind
  /** What the service notes call it; only for their own samples, which are shown as they stand, to be mended. */
  readonly notesCallIt?: string
  readonly text: string
}

const NOTES_NODE = `# apprunner.yaml
version: 1.0
runtime: nodejs18
build:
  commands:
    build:
      - npm install
      - npm run build
run:
  runtime-version: 18
  command: npm start
  network:
    port: 8080
    env: PORT
  env:
    NODE_ENV: production
    DATABASE_URL: $DATABASE_URL
`

const NOTES_PYTHON = `# apprunner.yaml
version: 1.0
runtime: python3
build:
  commands:
    build:
      - pip install -r requirements.txt
      - python manage.py collectstatic --noinput
run:
  runtime-version: 3.11
  command: gunicorn --bind 0.0.0.0:8080 myapp.wsgi:application
  network:
    port: 8080
    env: PORT
  env:
    DJANGO_SETTINGS_MODULE: myapp.settings.production
    DEBUG: False
`

const NOTES_ECR = `{
  "serviceName": "my-web-app",
  "sourceConfiguration": {
    "imageRepository": {
      "imageIdentifier": "123456789012.dkr.ecr.us-east-1.amazonaws.com/my-app:latest",
      "imageConfiguration": {
        "port": "8080",
        "runtimeEnvironmentVariables": {
          "NODE_ENV": "production",
          "DATABASE_URL": "\${DATABASE_URL}"
        }
      },
      "imageRepositoryType": "ECR"
    },
    "autoDeploymentsEnabled": true
  },
  "instanceConfiguration": {
    "cpu": "1 vCPU",
    "memory": "2 GB",
    "instanceRoleArn": "arn:aws:iam::123456789012:role/AppRunnerInstanceRole"
  },
  "autoScalingConfigurationArn": "arn:aws:apprunner:us-east-1:123456789012:autoscalingconfiguration/my-autoscaling-config",
  "healthCheckConfiguration": {
    "protocol": "HTTP",
    "path": "/health",
    "interval": 10,
    "timeout": 5,
    "healthyThreshold": 1,
    "unhealthyThreshold": 5
  }
}
`

const NODE = `version: 1.0
runtime: nodejs22
build:
  commands:
    build:
      - npm ci
      - npm run build
run:
  command: node dist/server.js
  network:
    port: 3000
  env:
    - name: NODE_ENV
      value: production
  secrets:
    - name: DATABASE_URL
      value-from: "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-db-AbCdEf:url::"
`

const PYTHON = `version: 1.0
runtime: python311
build:
  commands:
    build:
      - pip3 install -r requirements.txt
      - python3 manage.py collectstatic --noinput
run:
  runtime-version: "3.11"
  # What build installed outside of /app is gone here, so the packages are installed again.
  pre-run:
    - pip3 install -r requirements.txt
  command: python3 -m gunicorn --bind 0.0.0.0:8000 shop.wsgi
  network:
    port: 8000
  env:
    - name: DJANGO_SETTINGS_MODULE
      value: shop.settings
`

const ECR = `{
  "ServiceName": "orders-api",
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "123456789012.dkr.ecr.us-east-1.amazonaws.com/orders-api:1.4.0",
      "ImageRepositoryType": "ECR",
      "ImageConfiguration": {
        "Port": "8080",
        "RuntimeEnvironmentVariables": {
          "LOG_LEVEL": "info"
        }
      }
    },
    "AutoDeploymentsEnabled": false,
    "AuthenticationConfiguration": {
      "AccessRoleArn": "arn:aws:iam::123456789012:role/service-role/AppRunnerECRAccessRole"
    }
  },
  "InstanceConfiguration": {
    "Cpu": "0.5 vCPU",
    "Memory": "1 GB"
  },
  "HealthCheckConfiguration": {
    "Protocol": "HTTP",
    "Path": "/health"
  }
}
`

/** The samples of the service notes first: they are what a learner is to mend. */
export const EXAMPLES: readonly LabExample[] = [
  {
    id: 'notes-container',
    title: 'Notes: apprunner.yaml for Node.js',
    kind: 'apprunner-yaml',
    notesCallIt: 'Container Image Deployment',
    text: NOTES_NODE,
  },
  {
    id: 'notes-source',
    title: 'Notes: apprunner.yaml for Python',
    kind: 'apprunner-yaml',
    notesCallIt: 'Source Code Deployment',
    text: NOTES_PYTHON,
  },
  {
    id: 'notes-ecr',
    title: 'Notes: service from an ECR image',
    kind: 'create-service',
    notesCallIt: 'ECR Container Deployment',
    text: NOTES_ECR,
  },
  { id: 'node-right', title: 'Node.js 22 with a secret', kind: 'apprunner-yaml', text: NODE },
  { id: 'python-right', title: 'Python 3.11 with pre-run', kind: 'apprunner-yaml', text: PYTHON },
  { id: 'ecr-right', title: 'Image from ECR with its access role', kind: 'create-service', text: ECR },
]

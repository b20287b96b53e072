/** Texts for an empty page: what App Runner would take as it stands. */
export const STARTS: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'apprunner.yaml for Node.js',
    text: `version: 1.0
runtime: nodejs22
build:
  commands:
    build:
      - npm ci
run:
  command: node server.js
  network:
    port: 8080
`,
  },
  {
    name: 'apprunner.yaml for Python',
    text: `version: 1.0
runtime: python311
build:
  commands:
    build:
      - pip3 install -r requirements.txt
run:
  # What build installed outside of /app is gone here, so the packages are installed again.
  pre-run:
    - pip3 install -r requirements.txt
  command: python3 app.py
  network:
    port: 8080
`,
  },
  {
    name: 'apprunner.yaml for Java',
    text: `version: 1.0
runtime: corretto11
build:
  commands:
    build:
      - mvn clean package
run:
  command: java -jar target/app.jar
  network:
    port: 8080
`,
  },
  {
    name: 'CreateService JSON for an image',
    text: `{
  "ServiceName": "my-web-app",
  "SourceConfiguration": {
    "ImageRepository": {
      "ImageIdentifier": "public.ecr.aws/aws-containers/hello-app-runner:latest",
      "ImageRepositoryType": "ECR_PUBLIC"
    }
  },
  "InstanceConfiguration": {
    "Cpu": "1 vCPU",
    "Memory": "2 GB"
  }
}
`,
  },
]

/** The request beside an apprunner.yaml: builds from a repository and reads the file in it. */
export const SERVICE_BESIDE = {
  name: 'service.json',
  title: 'a CreateService request for a repository',
  text: `{
  "ServiceName": "my-web-app",
  "SourceConfiguration": {
    "AuthenticationConfiguration": {
      "ConnectionArn": "arn:aws:apprunner:us-east-1:123456789012:connection/my-github/4a5b6c7d8e9f"
    },
    "CodeRepository": {
      "RepositoryUrl": "https://github.com/example/my-web-app",
      "SourceCodeVersion": { "Type": "BRANCH", "Value": "main" },
      "CodeConfiguration": { "ConfigurationSource": "REPOSITORY" }
    }
  },
  "InstanceConfiguration": {
    "Cpu": "1 vCPU",
    "Memory": "2 GB"
  }
}
`,
} as const

/** The file beside a request. */
export const FILE_BESIDE = {
  name: 'apprunner.yaml',
  title: 'an apprunner.yaml for Node.js',
  text: STARTS[0]?.text ?? '',
} as const

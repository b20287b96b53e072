import { readCommands } from './cli-commands.ts'
import { editsOfCommand } from './cli-edits.ts'
import { requestOfCommand } from './cli-request.ts'
import { documentOf, type LabDocument, type Source } from './document.ts'
import { respelled } from './spelling.ts'
import { resourcesOf } from './template.ts'

/** A template with the requests that its resources are. */
export function templateDocument(source: Source): LabDocument {
  const parts = resourcesOf(source.root).map(({ kind, schema, root, head, path }) =>
    documentOf({
      text: source.text,
      format: source.format ?? 'yaml',
      kind,
      dialect: 'template',
      schema,
      root: root && respelled(root, schema),
      head,
      place: { outside: path, inside: [] },
    }),
  )
  return documentOf({ ...source, kind: 'cloudformation', dialect: 'template', parts })
}

/** A text of commands with the requests that they send. */
export function commandsDocument(text: string): LabDocument {
  const { commands, faults } = readCommands(text)
  const requests = commands.map((command) => ({ command, ...requestOfCommand(command) }))
  const parts = requests.flatMap(({ command, kind, root }) =>
    kind && root
      ? [
          documentOf({
            text,
            kind,
            dialect: 'command',
            schema: kind,
            root: respelled(root, kind),
            head: command.operation?.range,
            // No path of a text without a tree leads here.
            place: { outside: [command.end], inside: [] },
            commands: [command],
            written: (fix) => editsOfCommand(command, fix),
          }),
        ]
      : [],
  )
  const inside = requests.flatMap(({ command, faults: wrong }) =>
    wrong.map((fault) => ({
      ...fault,
      fixes: fault.fixes.flatMap((fix) => editsOfCommand(command, fix) ?? []),
    })),
  )
  return documentOf({
    text,
    kind: 'cli-command',
    dialect: 'command',
    faults: [...faults, ...inside],
    parts,
    commands,
  })
}

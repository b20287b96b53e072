import { use } from 'react'
import type { Command } from '../../content/course.ts'
import type { Library } from '../../content/library.ts'
import { CopyButton } from '../../content/ui/CodeBlock.tsx'
import { Words } from '../../content/ui/Prose.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { Page } from '../../kit/Page.tsx'
import { commandsWith } from '../reference.ts'
import { Narrowed } from './Narrowed.tsx'
import { useJump } from './use-jump.ts'

/** The command lines of the subject: what each does, its options, and the topic that teaches it. */
export default function CommandsPage(props: {
  readonly services: { readonly library: Library }
  readonly params: Readonly<Record<string, string | undefined>>
}) {
  const { library } = props.services
  const { commands } = use(library.reference())
  const asked = props.params['command']
  useJump(asked)
  return (
    <Page
      title="Commands"
      over="Learn"
      lead={`${commands.length} commands of the AWS CLI for an App Runner service, with the options worth knowing. The config lab checks whole command lines.`}
    >
      <Narrowed
        items={commands}
        narrow={commandsWith}
        nothing={(query) => `No command or option is called “${query}”.`}
        elsewhere={<LinkButton href="#/learn/cli">The topic on the CLI</LinkButton>}
      >
        {(shown) => (
          <ul className="reference">
            {shown.map((command) => (
              <CommandView
                key={command.id}
                command={command}
                topic={library.outline.topics.find(({ id }) => id === command.topic)?.title ?? ''}
                asked={command.id === asked}
              />
            ))}
          </ul>
        )}
      </Narrowed>
    </Page>
  )
}

function CommandView(props: { readonly command: Command; readonly topic: string; readonly asked: boolean }) {
  const { command } = props
  return (
    <li className="reference__entry" id={command.id} data-asked={props.asked ? '' : undefined}>
      <h2 className="reference__command">
        <code>{command.command}</code>
        <CopyButton text={command.command} name={command.command} />
      </h2>
      <p>
        <Words words={command.does} />
      </p>
      {command.options.length > 0 && (
        <ul className="reference__options" aria-label="Options">
          {command.options.map((option) => (
            <li key={option}>
              <code>{option}</code>
            </li>
          ))}
        </ul>
      )}
      <span className="reference__facts">
        <a href={`#/learn/${command.topic}`}>
          {props.topic}
          <span className="visually-hidden">: the topic of {command.command}</span>
        </a>
      </span>
    </li>
  )
}

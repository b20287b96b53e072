import { useId } from 'react'
import type { Diagram } from '../prose.ts'
import { LABEL_SIZE, type Layout, layoutOf, type NodeBox, NOTE_SIZE, type Way } from '../diagram-layout.ts'
import './diagram.css'

/** A diagram drawn from data, across or down as the room allows; its numbered edges are told in words below it, for everybody. */
export function DiagramFigure({ diagram }: { readonly diagram: Diagram }) {
  const nameOf = (id: string) => diagram.nodes.find((node) => node.id === id)?.label ?? id
  return (
    <figure className="diagram">
      <Drawing diagram={diagram} way="across" />
      <Drawing diagram={diagram} way="down" />
      <figcaption>
        <p className="diagram__caption">{diagram.caption}</p>
        <ol className="diagram__edges">
          {diagram.edges.map(({ from, to, says }) => (
            <li key={`${from} ${to} ${says}`}>
              <span>
                <strong>
                  {nameOf(from)} <span aria-label="to">→</span> {nameOf(to)}
                </strong>
                : {says}
              </span>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  )
}

function Drawing({ diagram, way }: { readonly diagram: Diagram; readonly way: Way }) {
  const layout = layoutOf(diagram, way)
  const arrow = useId()
  return (
    <svg
      className="diagram__drawing"
      data-way={way}
      role="img"
      aria-label={`Diagram: ${diagram.caption}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
    >
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path className="diagram__head" d="M0 0L10 5L0 10z" />
        </marker>
      </defs>
      <Groups groups={layout.groups} />
      {layout.edges.map(({ points }, index) => (
        <polyline
          key={`line-${index}`}
          className="diagram__line"
          points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          markerEnd={`url(#${arrow})`}
        />
      ))}
      {/* After all lines, so that none runs through a number. */}
      {layout.edges.map(({ number }, index) => (
        <g key={`number-${index}`}>
          <circle className="diagram__dot" cx={number.x} cy={number.y} r="9" />
          <text className="diagram__number" x={number.x} y={number.y} fontSize="11.5">
            {index + 1}
          </text>
        </g>
      ))}
      {layout.nodes.map((node) => (
        <Node key={node.id} node={node} />
      ))}
    </svg>
  )
}

function Groups({ groups }: { readonly groups: Layout['groups'] }) {
  return groups.map(({ label, x, y, width, height }) => (
    <g key={label}>
      <rect className="diagram__frame" x={x} y={y} width={width} height={height} rx="8" />
      <text className="diagram__group" x={x + 9} y={y + 17} fontSize={NOTE_SIZE}>
        {label}
      </text>
    </g>
  ))
}

function Node({ node }: { readonly node: NodeBox }) {
  const lines = [
    ...node.label.map((text) => ({ text, size: LABEL_SIZE })),
    ...node.note.map((text) => ({ text, size: NOTE_SIZE })),
  ]
  const height = lines.reduce((sum, { size }) => sum + size * 1.25, 0)
  let y = node.y + (node.height - height) / 2
  return (
    <g>
      <rect
        className="diagram__box"
        data-look={node.look}
        x={node.x}
        y={node.y}
        width={node.width}
        height={node.height}
        rx="6"
      />
      {lines.map(({ text, size }) => {
        y += size * 1.25
        return (
          <text
            key={text}
            className={size === NOTE_SIZE ? 'diagram__note' : 'diagram__label'}
            x={node.x + node.width / 2}
            y={y - size * 0.35}
            fontSize={size}
          >
            {text}
          </text>
        )
      })}
    </g>
  )
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Matrix } from '../content/matrix.ts'
import { explore } from './explore.ts'
import type { Requirement } from './matrix.ts'

/** More columns than this cannot be read side by side. */
export const MOST_COMPARED = 4

/** What the explorer of the matrix shows. */
export interface ExploreState {
  readonly requirements: readonly Requirement[]
  /** Ids of the services side by side, in the order of the matrix. */
  readonly compared: readonly string[]
  readonly query: string
  readonly onlyDifferent: boolean
}

export interface ExploreStore extends StoreApi<ExploreState> {
  /** Adds a requirement; one with the same capability and comparison is replaced. */
  readonly require: (requirement: Requirement) => void
  readonly drop: (requirement: Requirement) => void
  /** Puts a service beside the others or takes it away; a fifth one is not taken. */
  readonly toggle: (service: string) => void
  /** Puts the services side by side that fit, as many as there is room for. */
  readonly compareFitting: () => void
  readonly search: (query: string) => void
  readonly setOnlyDifferent: (onlyDifferent: boolean) => void
}

/** Opens an explorer that shows the first services of the matrix. */
export function openExplorer(matrix: Matrix): ExploreStore {
  const order = matrix.services.map(({ id }) => id)
  const store = createStore<ExploreState>(() => ({
    requirements: [],
    compared: order.slice(0, MOST_COMPARED),
    query: '',
    onlyDifferent: true,
  }))
  const without = (requirement: Requirement) =>
    store
      .getState()
      .requirements.filter(
        ({ capability, is }) => capability !== requirement.capability || is !== requirement.is,
      )
  return {
    ...store,
    require: (requirement) => store.setState({ requirements: [...without(requirement), requirement] }),
    drop: (requirement) => store.setState({ requirements: without(requirement) }),
    toggle: (service) =>
      store.setState(({ compared }) => {
        if (compared.includes(service)) return { compared: compared.filter((id) => id !== service) }
        if (compared.length >= MOST_COMPARED) return {}
        return { compared: order.filter((id) => id === service || compared.includes(id)) }
      }),
    compareFitting: () =>
      store.setState(({ requirements }) => ({
        compared: explore(matrix, requirements)
          .filter(({ standing }) => standing === 'fits')
          .slice(0, MOST_COMPARED)
          .map(({ service }) => service),
      })),
    search: (query) => store.setState({ query }),
    setOnlyDifferent: (onlyDifferent) => store.setState({ onlyDifferent }),
  }
}

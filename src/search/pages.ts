import type { Entry } from './entry.ts'

/** The pages that a learner may want to go to by name, with words under which they are looked for. */
export const PAGE_ENTRIES: readonly Entry[] = [
  page('Today', '/', 'start home exam date countdown week'),
  page('Review flashcards', '/review', 'cards due new spaced repetition'),
  page('Learn', '/learn', 'topics path reading'),
  page('Glossary', '/glossary', 'terms words meaning'),
  page('Commands', '/commands', 'aws cli command line options'),
  page('Corrections to the notes', '/corrections', 'mistakes wrong differ documented'),
  page('Practise', '/practise', 'questions quiz'),
  page('Scenarios: which service fits?', '/practise/scenarios', 'app runner ecs lambda choose service'),
  page('Capability matrix', '/practise/matrix', 'compare services side by side requirements'),
  page('Config lab', '/lab', 'apprunner.yaml CreateService check editor'),
  page('Lab rules', '/lab/rules', 'checks problems mistakes configuration'),
  page('Lab exercises', '/lab/exercises', 'mend broken configuration'),
  page('Compare prices', '/prices', 'cost bill break-even traffic calculator'),
  page('Settings', '/settings', 'theme keys data export import copy restore install'),
]

function page(title: string, path: string, text: string): Entry {
  return { kind: 'page', title, place: 'Page', text, href: `#${path}` }
}

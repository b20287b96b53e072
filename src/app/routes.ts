import { BookOpen, FileCog, PlaneTakeoff, Settings2, Split } from 'lucide-react'
import type { ComponentType } from 'react'
import type { PageServices } from './services.ts'

/** What every page is given: the app's services, of which it takes what it needs, and the parameters of its route. */
export interface PageProps {
  readonly services: PageServices
  readonly params: Readonly<Record<string, string | undefined>>
}

/** A page of the app: loaded when it is first opened, or in a quiet moment. */
export interface Route {
  readonly path: string
  /** The area of the frame to which the page belongs: the path of its entry in the navigation. */
  readonly area: string
  readonly load: () => Promise<{ default: ComponentType<PageProps> }>
}

/** Every screen there is, by its hash route. */
export const ROUTES: readonly Route[] = [
  { path: '/', area: '/', load: () => import('../home/ui/TodayPage.tsx') },
  { path: '/review', area: '/', load: () => import('../flashcards/ui/ReviewPage.tsx') },
  { path: '/learn', area: '/learn', load: () => import('../learn/ui/LearnPage.tsx') },
  { path: '/learn/packs', area: '/learn', load: () => import('../packs/ui/PacksPage.tsx') },
  { path: '/learn/:topic', area: '/learn', load: () => import('../learn/ui/TopicPage.tsx') },
  { path: '/learn/:topic/:section', area: '/learn', load: () => import('../learn/ui/TopicPage.tsx') },
  { path: '/glossary', area: '/learn', load: () => import('../learn/ui/GlossaryPage.tsx') },
  { path: '/glossary/:term', area: '/learn', load: () => import('../learn/ui/GlossaryPage.tsx') },
  { path: '/commands', area: '/learn', load: () => import('../learn/ui/CommandsPage.tsx') },
  { path: '/commands/:command', area: '/learn', load: () => import('../learn/ui/CommandsPage.tsx') },
  { path: '/corrections', area: '/learn', load: () => import('../learn/ui/CorrectionsPage.tsx') },
  { path: '/practise', area: '/practise', load: () => import('../home/ui/PractisePage.tsx') },
  { path: '/practise/scenarios', area: '/practise', load: () => import('../choice/ui/ScenariosPage.tsx') },
  { path: '/practise/matrix', area: '/practise', load: () => import('../choice/ui/MatrixPage.tsx') },
  {
    path: '/practise/topic/:topic',
    area: '/practise',
    load: () => import('../practice/ui/TopicQuestionsPage.tsx'),
  },
  {
    path: '/practise/topic/:topic/:section',
    area: '/practise',
    load: () => import('../practice/ui/TopicQuestionsPage.tsx'),
  },
  { path: '/practise/build', area: '/practise', load: () => import('../practice/ui/BuildPage.tsx') },
  { path: '/practise/build/:filter', area: '/practise', load: () => import('../practice/ui/BuildPage.tsx') },
  { path: '/practise/session', area: '/practise', load: () => import('../home/ui/SessionPage.tsx') },
  {
    path: '/practise/question/:question',
    area: '/practise',
    load: () => import('../home/ui/QuestionPage.tsx'),
  },
  { path: '/practise/drills', area: '/practise', load: () => import('../drill/ui/DrillsPage.tsx') },
  { path: '/practise/drills/:family', area: '/practise', load: () => import('../drill/ui/DrillPage.tsx') },
  { path: '/lab', area: '/lab', load: () => import('../lab/ui/LabPage.tsx') },
  { path: '/lab/rules', area: '/lab', load: () => import('../lab/ui/RulesPage.tsx') },
  { path: '/lab/rules/:rule', area: '/lab', load: () => import('../lab/ui/RulePage.tsx') },
  { path: '/lab/s/:link', area: '/lab', load: () => import('../lab/ui/SharedPage.tsx') },
  { path: '/lab/exercises', area: '/lab', load: () => import('../lab/ui/exercises/ExercisesPage.tsx') },
  { path: '/lab/exercises/:lab', area: '/lab', load: () => import('../lab/ui/exercises/ExercisePage.tsx') },
  { path: '/prices', area: '/lab', load: () => import('../pricing/ui/ComparePage.tsx') },
  { path: '/prices/s/:link', area: '/lab', load: () => import('../pricing/ui/ComparePage.tsx') },
  { path: '/settings', area: '/settings', load: () => import('../settings/ui/SettingsPage.tsx') },
]

/** The entries of the navigation, in the order of a day's work. Five, so that all of them fit a phone's bar. */
export const AREAS = [
  { path: '/', name: 'Today', icon: PlaneTakeoff },
  { path: '/learn', name: 'Learn', icon: BookOpen },
  { path: '/practise', name: 'Practise', icon: Split },
  { path: '/lab', name: 'Lab', icon: FileCog },
  { path: '/settings', name: 'Settings', icon: Settings2 },
] as const

import { accessibilityJourneys } from './accessibility.ts'

accessibilityJourneys('dark')

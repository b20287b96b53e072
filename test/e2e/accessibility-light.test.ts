import { accessibilityJourneys } from './accessibility.ts'

accessibilityJourneys('light')

import { compileProjectContent } from '../content/compile/content-plugin.ts'
import { faultText } from '../content/compile/fault.ts'

/** `npm run content`: compiles content/ and says what is wrong with it, or what there is. */
const { course, faults } = await compileProjectContent('src/platform/provers.ts')
if (faults.length > 0) {
  for (const fault of faults) console.error(faultText({ ...fault, file: `content/${fault.file}` }))
  console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the content.`)
  process.exitCode = 1
} else {
  const count = (what: 'facts' | 'cards' | 'questions') =>
    course.topics.reduce((sum, topic) => sum + topic[what].length, 0)
  console.log(
    `Content is sound: ${course.topics.length} topics, ${count('facts')} facts, ${count('cards')} cards, ` +
      `${count('questions')} questions, ${course.scenarios.length} scenarios, ${course.labs.length} exercises, ${course.matrix.capabilities.length} capabilities, ` +
      `${course.exams.length} exams, ${course.priceBooks.length} price books.`,
  )
}

import { actionFields } from './action-fields.ts'
import { allDayAgreement } from './all-day-agreement.ts'
import { allDayEntitlement } from './all-day-entitlement.ts'
import type { DemoDocument } from './demo-document.ts'
import { digitalChangePrinciples } from './digital-change-principles.ts'
import { educationChainStandards } from './education-chain-standards.ts'
import { frameworkConcept } from './framework-concept.ts'
import { glossary } from './glossary.ts'
import { lennetalAgreement } from './lennetal-agreement.ts'
import { methods } from './methods.ts'
import { schoolSocialWork } from './school-social-work.ts'
import { strategicResolution } from './strategic-resolution.ts'

/** Every document of the demo workshop; the one that a visitor should see first stands last, as the newest. */
export const demoDocuments: readonly DemoDocument[] = [
  strategicResolution,
  schoolSocialWork,
  glossary,
  methods,
  educationChainStandards,
  actionFields,
  digitalChangePrinciples,
  lennetalAgreement,
  frameworkConcept,
  allDayEntitlement,
  allDayAgreement,
]

import { paragraph } from '../../../shared/text/blocks.ts'
import type { DemoDocument } from './demo-document.ts'
import { everyday } from './framework/everyday.ts'
import { foundations } from './framework/foundations.ts'
import { growing } from './framework/growing.ts'
import { learningRegion } from './framework/learning-region.ts'
import { quality } from './framework/quality.ts'
import { annexes, steering } from './framework/steering.ts'
import { structures } from './framework/structures.ts'
import { support } from './framework/support.ts'
import { transitions } from './framework/transitions.ts'

/** The long document of the demo, thirty printed pages: what is fast here is fast everywhere. */
export const frameworkConcept: DemoDocument = {
  key: 'framework-concept',
  kind: 'knowledge-page',
  title: 'Rahmenkonzept „Kommunale Bildungslandschaft und Ganztag“',
  counties: 'all',
  clauses: [
    ...foundations,
    ...structures,
    ...quality,
    ...everyday,
    ...support,
    ...growing,
    ...transitions,
    ...learningRegion,
    ...steering,
    ...annexes,
  ],
  edits: [
    {
      by: 'eggeberg',
      clause: 'space-and-time',
      append: [
        paragraph(
          'In kleinen Schulen am Eggeberg liegen Speiseraum und Turnhalle oft im selben Gebäude; hier hilft ein versetzter Stundenplan mehr als ein Anbau.',
        ),
      ],
    },
    {
      by: 'lennetal',
      clause: 'monitoring',
      append: [paragraph('Eine erste Probeauswertung mit den Daten von drei Kommunen liegt im Frühjahr 2027 vor.')],
    },
  ],
  versions: [
    {
      label: 'Arbeitsfassung der Entwicklungsteams',
      note: 'Alle Abschnitte einmal gegengelesen.',
      by: 'agency',
      afterEdits: 0,
    },
    { label: 'Fassung für die Beteiligung der Kommunen', by: 'agency', afterEdits: 1 },
  ],
}

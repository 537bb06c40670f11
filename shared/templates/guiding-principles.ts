import { bullets, heading, numbers, paragraph } from '../text/blocks.ts'
import type { DocumentTemplate } from './template.ts'

/**
 * Leitbild: says where to, not how. It names goals and principles and no single measures; those belong into a target
 * agreement.
 */
export const guidingPrinciples: DocumentTemplate = {
  kind: 'guiding-principles',
  clauses: [
    {
      templateClauseId: 'mandate',
      title: 'Anlass und Auftrag',
      blocks: [
        paragraph(
          'Dieses Leitbild beschreibt, wohin sich die Bildungslandschaft von [Name der Region] in den kommenden [Anzahl] Jahren entwickeln soll. Den Auftrag dazu hat [Gremium] am [Datum] erteilt.',
        ),
        paragraph(
          'An der Erarbeitung haben sich [beteiligte Stellen und Gruppen] beteiligt. Eine Kerngruppe, in der die Bildungslandschaft abgebildet ist, hat die Ergebnisse zusammengeführt und an alle Beteiligten zurückgegeben.',
        ),
      ],
    },
    {
      templateClauseId: 'vision',
      title: 'Vision',
      blocks: [
        paragraph(
          'Im Jahr [Jahr] finden alle Menschen in [Name der Region] die Bildungsangebote, die sie brauchen, und werden an keinem Übergang allein gelassen. [Was wird dann anders sein als heute?]',
        ),
      ],
    },
    {
      templateClauseId: 'principles',
      title: 'Leitsätze',
      blocks: [
        numbers([
          'Bildung beginnt mit der Geburt und endet nie. Wir denken sie vom Menschen her und nicht von Zuständigkeiten.',
          'Wir arbeiten auf der Grundlage eines gemeinsamen Verständnisses von Qualität.',
          'Wir gestalten Übergänge gemeinsam, von der Kindertageseinrichtung bis in Beruf und Studium.',
          'Wir sehen Eltern und Erziehungsberechtigte als Partnerinnen und Partner.',
          '[Weiterer Leitsatz]',
        ]),
      ],
    },
    {
      templateClauseId: 'goals',
      title: 'Leitziele',
      blocks: [
        heading(3, 'Zu Leitsatz 1'),
        bullets(['[Leitziel: Welcher Zustand soll erreicht sein, und woran wird er erkennbar?]']),
        heading(3, 'Zu Leitsatz 2'),
        bullets(['[Leitziel]']),
        heading(3, 'Zu Leitsatz 3'),
        bullets(['[Leitziel]']),
        heading(3, 'Zu Leitsatz 4'),
        bullets(['[Leitziel]']),
      ],
    },
    {
      templateClauseId: 'action-fields',
      title: 'Handlungsfelder',
      blocks: [
        paragraph(
          'Die Leitziele werden in den folgenden Handlungsfeldern verfolgt. Maßnahmen sind nicht Teil dieses Leitbilds; sie werden in Zielvereinbarungen festgelegt.',
        ),
        bullets(['[Handlungsfeld]', '[Handlungsfeld]', 'Querschnitt: [Thema, das alle Handlungsfelder betrifft]']),
      ],
    },
    {
      templateClauseId: 'explanation',
      title: 'Erläuterung',
      blocks: [
        paragraph(
          '[Begriffe und Entscheidungen, die erklärt werden müssen: Was ist gemeint, was ausdrücklich nicht, worüber ist lange gesprochen worden?]',
        ),
      ],
    },
    {
      templateClauseId: 'revision',
      title: 'Geltung und Fortschreibung',
      blocks: [
        paragraph(
          'Das Leitbild gilt ab dem Beschluss durch [Gremium]. Es wird spätestens nach [Anzahl] Jahren gemeinsam überprüft und fortgeschrieben.',
        ),
      ],
    },
  ],
}

import { bullets, numbers, paragraph } from '../../../shared/text/blocks.ts'
import type { DemoDocument } from './demo-document.ts'

/** Guiding principles name a direction and no measures. */
export const digitalChangePrinciples: DemoDocument = {
  key: 'digital-change-principles',
  kind: 'guiding-principles',
  title: 'Leitbild „Bildung im digitalen Wandel“',
  counties: 'all',
  clauses: [
    {
      key: 'vision',
      templateClauseId: 'vision',
      title: 'Vision',
      blocks: [
        paragraph(
          'In unserer Bildungsregion wachsen alle Kinder und Jugendlichen so auf, dass sie digitale Medien verstehen, gestalten und hinterfragen können. Von der Kita bis zum Beruf oder zur Universität finden sie Menschen und Orte, die sie dabei begleiten, unabhängig davon, wo sie wohnen und was ihre Familie besitzt.',
        ),
        paragraph(
          'Technik ist dafür ein Mittel. Maßstab bleibt, ob Lernen gelingt, ob Beziehungen tragen und ob niemand ausgeschlossen wird.',
        ),
      ],
    },
    {
      key: 'shared-quality',
      title: 'Leitsatz\u00a01: Wir haben ein gemeinsames Qualitätsverständnis',
      writtenBy: 'lennetal',
      blocks: [
        paragraph(
          'Schulen, Kitas, Träger, Kommunen und Kreise sprechen über digitale Bildung in Begriffen, die alle teilen. Gute Praxis erkennen wir an der Wirkung für die Lernenden und nicht an der Zahl der Geräte.',
        ),
        numbers([
          'Wir verständigen uns auf Merkmale guter digitaler Bildung und überprüfen sie regelmäßig.',
          'Wir lernen voneinander und machen sichtbar, was an einem Ort bereits gelingt.',
        ]),
      ],
    },
    {
      key: 'education-chain',
      title: 'Leitsatz\u00a02: Wir denken entlang der Bildungskette',
      writtenBy: 'hellwegland',
      blocks: [
        paragraph(
          'Medienkompetenz beginnt in der Kita und endet nicht mit dem Schulabschluss. Was ein Kind in einer Einrichtung gelernt hat, greift die nächste auf.',
        ),
        numbers([
          'Wir beschreiben verlässliche Standards für jede Station von der Kita bis zum Beruf oder zur Universität.',
          'An Übergängen wissen abgebende und aufnehmende Einrichtungen voneinander.',
        ]),
      ],
    },
    {
      key: 'parents',
      title: 'Leitsatz\u00a03: Wir gewinnen die Eltern',
      writtenBy: 'eggeberg',
      blocks: [
        paragraph(
          'Eltern sind die ersten Begleiterinnen und Begleiter im Umgang mit Medien. Wir stärken ihre Sicherheit, ohne sie zu belehren, und wir erreichen auch diejenigen, die selten zu Elternabenden kommen.',
        ),
        numbers([
          'Informationen für Eltern sind verständlich, mehrsprachig und barrierefrei.',
          'Einrichtungen stimmen ihre Botschaften an Eltern untereinander ab.',
        ]),
      ],
    },
    {
      key: 'participation',
      title: 'Leitsatz\u00a04: Wir sichern Teilhabe',
      writtenBy: 'lennetal',
      blocks: [
        paragraph(
          'Der Zugang zu Geräten, Netzen und Unterstützung darf nicht vom Wohnort oder vom Einkommen abhängen. Digitale Angebote sind von Anfang an barrierefrei gedacht.',
        ),
        numbers([
          'Jedes Kind kann digitale Lernmittel in der Schule und zu Hause nutzen.',
          'Wer Unterstützung braucht, findet sie ohne Umwege.',
        ]),
      ],
    },
    {
      key: 'professionals',
      title: 'Leitsatz\u00a05: Wir stärken die Menschen, die bilden',
      writtenBy: 'hellwegland',
      blocks: [
        paragraph(
          'Lehrkräfte, pädagogische Fachkräfte und Ehrenamtliche gestalten den Wandel. Sie brauchen Zeit, Fortbildung und verlässliche Technik, um sich auf das Lernen der Kinder konzentrieren zu können.',
        ),
        numbers([
          'Qualifizierung ist für alle Berufsgruppen zugänglich und wird gemeinsam geplant.',
          'Die Zuständigkeit für technische Hilfe ist an jedem Standort bekannt.',
        ]),
      ],
    },
    {
      key: 'responsibility',
      title: 'Leitsatz\u00a06: Wir handeln verantwortlich',
      blocks: [
        paragraph(
          'Wir gehen sparsam mit persönlichen Daten um, bevorzugen offene Standards und achten auf den Verbrauch von Rohstoffen und Energie. Neue Werkzeuge führen wir erst ein, wenn wir ihren Nutzen und ihre Folgen beurteilen können.',
        ),
        numbers([
          'Daten von Kindern und Jugendlichen sind besonders geschützt.',
          'Entscheidungen über digitale Werkzeuge sind nachvollziehbar begründet.',
        ]),
      ],
    },
    {
      key: 'networking',
      title: 'Leitsatz\u00a07: Wir vernetzen uns',
      writtenBy: 'eggeberg',
      blocks: [
        paragraph(
          'Keine Schule und keine Kommune muss jede Lösung allein finden. Wir tauschen uns in festen Foren aus, unterstützen uns gegenseitig und sprechen gegenüber dem Land mit abgestimmter Stimme.',
        ),
        numbers([
          'Schulen eines Trägers teilen Erfahrungen, Vorlagen und Ansprechstellen.',
          'Kommune und Schulaufsicht informieren einander frühzeitig über Vorhaben.',
        ]),
      ],
    },
    {
      key: 'action-fields',
      templateClauseId: 'action-fields',
      title: 'Handlungsfelder',
      blocks: [
        paragraph(
          'Das Leitbild gibt die Richtung für vier Handlungsfelder vor, die in den Kreisen unterschiedlich weit entwickelt sind:',
        ),
        bullets([
          'Lernen mit und über Medien in Kita und Schule',
          'Ausstattung, Netze und Unterstützung',
          'Qualifizierung und kollegialer Austausch',
          'Zusammenarbeit mit Familien, Vereinen und Betrieben',
        ]),
      ],
    },
    {
      key: 'explanation',
      templateClauseId: 'explanation',
      title: 'Erläuterung und Fortschreibung',
      blocks: [
        paragraph(
          'Ein Leitbild beantwortet die Frage nach dem Wohin. Wie die Kreise dorthin gelangen, steht in ihren Strategien und Zielvereinbarungen; deshalb enthält dieser Text keine einzelnen Maßnahmen.',
        ),
        paragraph(
          'Die Leitsätze sind in einer Kerngruppe gesammelt, von einem Redaktionsteam verdichtet und den Beteiligten zur Rückkopplung gegeben worden. Nach der Beschlussfassung werden sie alle drei Jahre auf ihre Gültigkeit geprüft.',
        ),
      ],
    },
  ],
  edits: [
    {
      by: 'hellwegland',
      clause: 'parents',
      append: [
        paragraph('Auch Großeltern, Pflegefamilien und Wohngruppen sind gemeint, wenn hier von Eltern die Rede ist.'),
      ],
    },
  ],
  versions: [
    { label: 'Verdichtung durch das Redaktionsteam', note: 'Geht in die Rückkopplung.', by: 'agency', afterEdits: 0 },
  ],
}

import type { LegalPage } from '../../../shared/legal.ts'

/** What stands on these pages until the operators have written their own; square brackets mark what is theirs to fill in. */
export const de = {
  otherLanguage: 'Diesen Text gibt es nur auf Englisch.',
  edit: 'Text bearbeiten',
  text: 'Text der Seite',
  hint: 'Absätze trennt eine leere Zeile. Eine Zeile, die mit # beginnt, ist eine Überschrift. Ein leeres Feld stellt den vorgegebenen Text wieder her.',
  save: 'Text übernehmen',
  back: 'Zum Arbeitsraum',
  unfinished: 'Dieser Text ist noch eine Vorlage. Der Betrieb ergänzt die Angaben in eckigen Klammern.',
  texts: {
    imprint: `# Anbieter

[Name der Stelle, die den Arbeitsraum betreibt, Rechtsform, vertreten durch]

[Straße, Postleitzahl, Ort]

# Kontakt

[E-Mail-Adresse] [Telefon]

# Verantwortlich für den Inhalt

Für die Texte der Dokumente sind die Kreise verantwortlich, zu denen sie gehören. Für den Betrieb: [Name, Anschrift].

[Umsatzsteuer-Identifikationsnummer und Aufsichtsbehörde, soweit vorhanden]`,
    privacy: `# Wer verantwortlich ist

[Name und Anschrift der verantwortlichen Stelle]. Datenschutzbeauftragte Person: [Kontakt].

# Was gespeichert wird, und wozu

Um Sie anzumelden: Name, E-Mail-Adresse, Kennwort (nur als Prüfwert), Sprache, auf Wunsch ein zweiter Faktor. Um Rechte zu prüfen: Ihre Rollen mit Organisation und Funktion. Um zu belegen, wer was vereinbart hat: Ihre Eingaben unter einer zufälligen Kennung, mit der Organisation und der Zeit. Damit Sie sehen, was sich geändert hat: zu jedem Dokument, das Sie geöffnet haben, der Stand, den Sie zuletzt gesehen haben; das sieht niemand außer Ihnen.

Rechtsgrundlage: [zum Beispiel Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit Landesrecht].

# Was nicht gespeichert wird

Die Adresse und Art Ihres Geräts, wann Sie was lesen, wann Sie anwesend sind. Es gibt keine Auswertung über einzelne Personen, keine Bilder, Schriften oder Skripte von anderen Anbietern und nur ein Cookie: Es hält Sie angemeldet und ist unbedingt erforderlich. Solange Sie einen zweiten Faktor eingeben, steht an seiner Stelle ein anderes, für zehn Minuten. Zum Schreiben ohne Verbindung bewahrt Ihr Browser geöffnete Dokumente auf, bis Sie sich abmelden.

# Wie lange

Ihr Konto, bis Sie es löschen oder löschen lassen. Sitzungen höchstens sieben Tage. Die einzelnen Eingaben 30 Tage; Fassungen auf Dauer, ohne Namen. Einladungen gelten sieben Tage; spätestens am Tag danach wird die Adresse gelöscht. Das Protokoll der Verwaltung, ohne Namen: [365 Tage]. Sicherungen: [Frist].

# Wer die Daten bekommt

Die Stellen, die an Ihren Werkstätten teilnehmen, sehen Funktion und Organisation. Ihren Namen sehen nur der Betrieb, die Moderation Ihrer Werkstatt, die Koordination Ihres Kreises und wer Ihre Arbeitsgruppe leitet. Betrieb: [Rechenzentrum, Auftragsverarbeitung nach Art. 28 DSGVO]. In Länder außerhalb der Europäischen Union wird nichts übermittelt.

# Ihre Rechte

Auskunft und Ihre Daten zum Mitnehmen: unter „Mein Konto“. Dort ändern Sie Angaben und löschen Ihr Konto. Sie können widersprechen, die Verarbeitung einschränken lassen und sich bei der Aufsichtsbehörde beschweren: [Name der Aufsichtsbehörde].`,
    accessibility: `# Stand der Vereinbarkeit

Der Arbeitsraum ist so gebaut, dass er mit Tastatur und Vorleseprogramm, in großer Schrift, mit hohem Kontrast und auf kleinen Bildschirmen bedient werden kann. Grundlage sind [§§ 12a ff. BGG oder das Gesetz des Landes] und die BITV 2.0. Stand: [Datum und Art der Prüfung].

# Was noch nicht barrierefrei ist

[Bekannte Einschränkungen mit Begründung und, wo es geht, einem anderen Weg]

# Barriere melden

Wenn Ihnen etwas den Weg versperrt, schreiben Sie bitte an [E-Mail-Adresse] oder rufen Sie an: [Telefon]. Sie erhalten innerhalb von [Frist] eine Antwort.

# Durchsetzung

Wenn die Antwort nicht hilft, wenden Sie sich an [Schlichtungs- oder Ombudsstelle des Landes].`,
  } satisfies Record<LegalPage, string>,
}

export type LegalWords = typeof de

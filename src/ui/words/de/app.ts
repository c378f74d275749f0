/** German: start-up, storage, routing and notices. Keys begin with `app.`. Terms: docs/german-terms.md. */
export const appDe = {
  'app.saveCopy': 'Kopie sichern',
  'app.keepAsAnother': 'Meine als eigene Übung behalten',

  'app.page.plain': 'Hotwash',
  'app.page.title': 'Hotwash: Szenario wählen',
  'app.page.briefing': 'Einweisung: {scenario} · Hotwash',
  'app.page.warRoom': 'Lageraum: {scenario} · Hotwash',
  'app.page.hotWash': 'Nachbesprechung: {scenario} · Hotwash',
  'app.page.failed': 'Nicht darstellbar · Hotwash',

  'app.failed.title': 'Das lässt sich nicht zeigen',
  'app.failed.notFound':
    'Unter dieser Adresse liegt nichts. Vielleicht ist die Übung auf einem anderen Gerät.',
  'app.failed.noScenario': 'Diese Fassung enthält kein Szenario namens „{scenario}“.',
  'app.failed.record': 'Die gesicherte Übung lässt sich nicht öffnen. {sentence} {fix}',
  'app.failed.storage.missing':
    'Dieser Browser gibt der Seite keinen Speicher, deshalb blieb von dieser Übung nichts erhalten. Falls Sie eine Kopie gesichert haben, öffnen Sie sie auf der Startseite.',
  'app.failed.storage.blocked':
    'Der Browser lässt die Seite nicht an ihren Speicher, deshalb ist die Übung nicht lesbar. Erlauben Sie der Seite das Speichern und laden Sie neu.',
  'app.failed.storage.full':
    'Der Speicher des Browsers ist voll, deshalb ist die Übung nicht lesbar. Schaffen Sie Platz und laden Sie neu.',
  'app.failed.storage.broken':
    'Der Speicher des Browsers meldet einen Fehler, deshalb ist die Übung nicht lesbar. Neu laden kann helfen.',
  'app.failed.bug': 'Etwas ist kaputtgegangen, und das liegt an uns: {message}',
  'app.failed.page':
    'Etwas ist kaputtgegangen, und das liegt an uns. Ihre Übung ist nicht verloren, bis zur letzten Entscheidung ist alles da: Laden Sie die Seite neu, oder sichern Sie vorher eine Kopie.',
  'app.failed.reload': 'Seite neu laden',

  'app.storage.missing':
    'Dieser Browser bewahrt für die Seite nichts auf. Sie können zu Ende spielen, aber mit dem Tab ist auch die Übung weg.',
  'app.storage.blocked':
    'Der Browser lässt die Seite nicht speichern. Sie können zu Ende spielen, aber mit dem Tab ist auch die Übung weg.',
  'app.storage.full':
    'Der Speicher des Browsers ist voll. Sie können zu Ende spielen, aber alle weiteren Entscheidungen stehen nur in diesem Tab.',
  'app.storage.broken':
    'Das Speichern ist fehlgeschlagen. Sie können zu Ende spielen, aber alle weiteren Entscheidungen stehen womöglich nur in diesem Tab.',
  'app.storage.changedElsewhere':
    'Diese Übung wurde in einem anderen Tab weitergespielt. Deshalb wird von hier aus nichts mehr gespeichert: Die Entscheidungen dort bleiben, wie sie sind.',

  'app.tabs.shared':
    'Diese Übung ist auch in einem anderen Tab offen. Machen Sie hier weiter, dann speichert der andere Tab nichts mehr, oder spielen Sie von hier an als eigene Übung weiter.',
  'app.tabs.written': 'Der andere Tab hat in dieser Übung soeben entschieden.',
  'app.tabs.takeOver': 'Hier weitermachen',
  'app.tabs.taken':
    'Ein anderer Tab hat diese Übung übernommen. Was Sie hier entscheiden, wird nicht mehr in ihr gespeichert.',
  'app.tabs.takeBack': 'Zurückholen',
  'app.tabs.follow': 'Hier anzeigen',

  'app.language.missing':
    'Die Wörter dieser Sprache ließen sich nicht laden. Alles bleibt, wie es war. Wählen Sie die Sprache noch einmal, dann wird es erneut versucht.',

  'app.map.canvas':
    'Dieser Browser hat kein WebGL, deshalb ist die Karte einfacher gezeichnet. Auf dem Lagetisch fehlt nichts.',
  'app.map.none':
    'Die Karte lässt sich hier nicht zeichnen. Was sie zeigen würde, steht auf dem Lagetisch unter „Netz“.',

  'app.file.empty': '„{name}“ ist leer. Es wurde nichts geändert.',
  'app.file.tooBig': '„{name}“ ist viel zu groß für eine Übungsdatei. Es wurde nichts geändert.',
  'app.file.unreadable': '„{name}“ ist nicht lesbar. Es wurde nichts geändert.',
  'app.file.noScenario':
    '„{name}“ ist eine Übung zu „{scenario}“, und dieses Szenario fehlt hier. Es wurde nichts geändert.',
  'app.file.refused': '„{name}“ wurde nicht geöffnet. {sentence} {fix} Es wurde nichts geändert.',
} as const;

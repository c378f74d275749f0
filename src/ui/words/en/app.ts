/** Sentences of start-up, storage, routing and notices. Keys begin with `app.`. */
export const appEn = {
  'app.saveCopy': 'Save a copy',
  'app.keepAsAnother': 'Keep mine as another exercise',

  'app.page.plain': 'Hotwash',
  'app.page.title': 'Hotwash: choose a scenario',
  'app.page.briefing': 'Briefing: {scenario} · Hotwash',
  'app.page.warRoom': 'War room: {scenario} · Hotwash',
  'app.page.hotWash': 'Hot wash: {scenario} · Hotwash',
  'app.page.failed': 'Can’t be shown · Hotwash',

  'app.failed.title': 'This can’t be shown',
  'app.failed.notFound': 'There is nothing at this address. The exercise may be on another device.',
  'app.failed.noScenario': 'This build has no scenario called “{scenario}”.',
  'app.failed.record': 'The saved exercise can’t be opened. {sentence} {fix}',
  'app.failed.storage.missing':
    'This browser gives the page no storage, so nothing was kept of this exercise. If you saved a copy, open it from the title page.',
  'app.failed.storage.blocked':
    'The browser does not let this page at its storage, so the exercise can’t be read. Allow storage for this page, then reload.',
  'app.failed.storage.full':
    'The browser’s storage is full, so the exercise can’t be read. Make room, then reload.',
  'app.failed.storage.broken':
    'The browser’s storage gave an error, so the exercise can’t be read. Reloading may help.',
  'app.failed.bug': 'Something broke, and it is our fault: {message}',
  'app.failed.page':
    'Something broke, and it is our fault. Your exercise up to the last decision is not lost: reload the page, or save a copy first.',
  'app.failed.reload': 'Reload the page',

  'app.storage.missing':
    'This browser keeps nothing for this page. You can play to the end, but closing the tab loses the exercise.',
  'app.storage.blocked':
    'The browser does not let this page save. You can play to the end, but closing the tab loses the exercise.',
  'app.storage.full':
    'The browser’s storage is full. You can play to the end, but decisions from here on are only in this tab.',
  'app.storage.broken':
    'Saving failed. You can play to the end, but decisions from here on may be only in this tab.',
  'app.storage.changedElsewhere':
    'Another tab has gone on with this exercise, so nothing more is saved from here: its decisions stay as they are.',

  'app.tabs.shared':
    'This exercise is open in another tab as well. Go on here and the other tab stops saving, or play on from here as an exercise of its own.',
  'app.tabs.takeOver': 'Go on here',
  'app.tabs.taken':
    'Another tab has taken this exercise over. What you decide here is no longer saved in it.',
  'app.tabs.takeBack': 'Take it back',
  'app.tabs.written': 'The other tab has just taken a decision in this exercise.',
  'app.tabs.follow': 'Show it here',

  'app.language.missing':
    'The words of this language could not be fetched. Everything stays as it was; choosing it again tries again.',

  'app.map.canvas':
    'This browser has no WebGL, so the map is drawn in a simpler way. Nothing is missing from the desk.',
  'app.map.none':
    'The map can’t be drawn here. Everything it would show is on the desk, under Network.',

  'app.file.empty': '“{name}” is empty. Nothing was changed.',
  'app.file.tooBig': '“{name}” is far too big for an exercise file. Nothing was changed.',
  'app.file.unreadable': '“{name}” can’t be read. Nothing was changed.',
  'app.file.noScenario':
    '“{name}” is an exercise of “{scenario}”, which this build does not have. Nothing was changed.',
  'app.file.refused': '“{name}” was not opened. {sentence} {fix} Nothing was changed.',
} as const;

import type { Words } from './de.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const bodies = (count: number) => (count === 1 ? '1 organisation' : `${count} organisations`)
const changes = (count: number) => (count === 1 ? '1 change is waiting' : `${count} changes are waiting`)

export const en: Words = {
  locale: 'en-GB',
  otherLanguages: { de: 'Deutsch', en: 'English' },

  product: 'Einklang',
  workspace: 'Workspace of the transfer agency',
  demoName: 'Demonstration',
  demo: 'Demonstration. People and positions are invented, and so are the counties marked “Demo”.',
  toContent: 'Skip to content',
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  loading: 'Loading …',
  language: 'Language',
  account: 'Account:',
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in.',

  myAccount: 'My account',
  legal: { imprint: 'Imprint', privacy: 'Data protection', accessibility: 'Accessibility' },

  titles: {
    signIn: 'Sign in',
    workshops: 'Your workshops',
    notFound: 'Not found',
    page: (title) => `${title} – Einklang`,
  },

  problems: {
    unreachable: 'The server does not answer. Nothing is lost.',
    'foreign-origin': 'This address does not belong to the workspace. Please open it under its own address.',
    'signed-out': 'Your session has ended. Please sign in again.',
    'sign-in-failed': 'E-mail address and password do not match.',
    'too-many-attempts': 'Too many attempts. Please wait a while.',
    'wrong-password': 'The password is wrong.',
    'wrong-code': 'The code is wrong, or it has been used already.',
    'second-step-over': 'Signing in has taken too long. Please begin again with the password.',
    'being-set-up': 'This workspace is just being set up. Please come back later.',
    'has-account': 'This address has an account already. Please sign in, and accept the invitation then.',
    'other-address': 'The invitation is for another e-mail address than the one that you are signed in with.',
    'link-void': 'This link is no longer good. It has been used, withdrawn or has expired.',
    'not-found': 'There is no such thing here, or it is not open to you.',
    'not-allowed': 'You do not have the right to do this here.',
    invalid: 'Something in the form does not fit. Please check the fields.',
    'too-large': 'This is too large and was not accepted.',
    'editing-closed': 'The facilitator has closed the document for changes.',
    'clause-locked': 'The facilitator has locked this clause.',
    'last-clause': 'A document needs at least one clause.',
    'too-many-clauses': 'The document cannot take more clauses.',
    'nothing-kept': 'No version of this document has been kept yet.',
    suspended: 'Your access is suspended. Please turn to your coordinator or to the operator.',
    'last-coordinator': 'The county would have no coordinator left. Please name a successor first.',
    'last-operator': 'Nobody would be left to run this workspace. Please name somebody else first.',
    'operator-may-not-vote': 'Whoever runs the workspace cannot vote for a county as well.',
    'has-role-already': 'This person has the role already.',
    'workshop-closed': 'The workshop has ended. Its documents can only be read.',
    'group-closed': 'The working group has ended. Its documents can only be read.',
    'no-ink-left': 'At most eight counties can write in one workshop.',
    'nothing-changed': 'The text equals the latest version word for word. There is nothing new to keep.',
    damaged: 'A part of this document is damaged on the server. It can only be read for now.',
    'version-damaged': 'This version is damaged on the server. It is not shown, because it might be wrong.',
    conflict: 'Somebody was faster. Please look at the new state and try again.',
    'comparison-too-long': 'The comparison takes too long at the moment. Please try again shortly.',
    'not-saved': 'The server cannot save at the moment. Please try again shortly.',
    failed: 'Something went wrong on the server. Please try again.',
  },
  waitMinutes: (minutes) =>
    minutes === 1
      ? 'Too many attempts. You can sign in again in one minute.'
      : `Too many attempts. You can sign in again in ${minutes} minutes.`,

  signIn: {
    question: 'What do we agree on in our region?',
    lead: 'Here counties write their agreements together, sentence by sentence.',
    heading: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    emailMissing: 'Please enter your e-mail address.',
    passwordMissing: 'Please enter your password.',
    forgotten: 'Forgot your password?',
    act: 'Sign in',
    acting: 'Signing in …',
    invitation: 'Access by invitation of the facilitators only. One session cookie is set, nothing else.',
    leftHead: 'You are signed out, but this browser has not deleted your texts.',
    leftLead: 'Please delete the data of this website in the settings of the browser.',
    again: 'Sign in again',
    againLead: 'Your session has ended. What you have written stays here until you are signed in.',
  },

  notFound: {
    heading: 'There is no such page',
    lead: 'The address is wrong, or the document is not open to you.',
    back: 'To your workshops',
  },

  failure: {
    heading: 'The page could not be loaded',
  },

  workshops: {
    heading: 'Your workshops',
    empty: 'You do not belong to a workshop yet. The facilitators will invite you when one begins.',
    peopleOf: (county) => `People: ${county}`,
    operate: 'To operation',
    operator: 'This account is for the technical care of the workspace. It gives no view of documents.',
    states: { planned: 'planned', running: 'running', closed: 'closed' },
  },

  workshop: {
    kind: 'Development workshop',
    documents: 'Documents',
    newDocument: 'New document',
    noDocuments: 'There is no document in this workshop yet.',
    title: 'Title',
    state: 'State',
    last: 'Last change',
    untouched: 'not changed yet',
    who: 'Who takes part',
    shared: ' · shared',
  },

  kinds: {
    'target-agreement': 'Target agreement',
    'guiding-principles': 'Guiding principles',
    'knowledge-page': 'Knowledge page',
  },

  states: { draft: 'Draft' },
  draftAfter: (version) => `\u00a0after version ${version}`,
  closedState: 'closed',

  roles: {
    facilitator: 'Facilitation',
    coordinator: 'Coordination',
    member: 'Member',
    reviewer: 'Review',
    'group-lead': 'Working group lead',
    'group-member': 'Working group',
    delegate: 'Voting delegate',
    reader: 'Reader',
  },

  document: {
    opening: 'Opening the document …',
    text: (kind) => `Text: ${kind}`,
    outline: 'Outline',
    margin: 'Margin',
    textTab: 'Text',
    dock: 'View of the document',
    here: (persons, organisations) => `Here now: ${people(persons)} from ${bodies(organisations)}`,
    more: 'More actions',
    print: 'Print',
    keys: 'Keys',
    share: 'Let others read',
    rights: 'What may I do here?',
    rename: 'Change title',
    and: 'and the',
    readOnly: 'You are reading.',
    readOnlyLead: 'Your account may read this document but not change it.',
    closed: 'The document is closed.',
    closedLead: 'The facilitator has ended the writing. The text stays readable.',
    nowClosed: 'The facilitator has closed the document for changes.',
    nowOpen: 'The facilitator has opened the document for editing.',
    addClause: 'Add a clause',
  },

  mode: {
    write: 'Write',
    keys: 'Begin or end writing (Ctrl + Enter)',
    nowWriting: 'You are writing now.',
    nowReading: 'You are reading now.',
  },

  saved: {
    connecting: 'looking for a connection …',
    reconnecting: 'reconnecting …',
    saved: 'saved',
    saving: 'saving …',
    notSaved: 'not saved',
    offline: (waiting) => (waiting === 0 ? 'offline' : `offline – ${changes(waiting)}`),
    ended: 'not connected',
    notSavedHead: 'The server cannot save at the moment.',
    notSavedLead:
      'It tries again every second. Please leave the page open until then. If it takes longer, copy your text.',
  },

  way: {
    https: 'Connected by HTTPS',
    why: 'Your network does not allow the usual connection. Your text is saved just the same.',
  },

  clause: {
    ref: (number, title) => (number === null ? `“${title}”` : `clause\u00a0${number}`),
    menu: (ref) => `Actions for ${ref}`,
    editor: (ref, title) => `${ref}, ${title}`,
    rename: 'Rename',
    renameHead: (ref) => `Rename ${ref}`,
    title: 'Heading',
    titleMissing: 'Please enter a heading.',
    up: 'Move up',
    down: 'Move down',
    addAfter: 'Insert a clause after this',
    addHead: 'New clause',
    addAct: 'Insert clause',
    remove: 'Remove',
    history: 'History of this clause',
    lock: 'Lock',
    unlock: 'Unlock',
    save: 'Apply',
    locked: 'locked',
    lockedLead: 'Nobody can write here at the moment.',
    writing: 'is writing too',
    writingMany: 'are writing too',
    moved: (ref) => `The clause is now ${ref}.`,
    nowLocked: (ref) => `${ref} is now locked.`,
    nowUnlocked: (ref) => `${ref} is open again.`,
    changed: (ref) => `${ref} was changed.`,
    startsWriting: (organisation, ref) => `${organisation} is now writing in ${ref}.`,
    undoLocked: 'The last change is in a locked clause and cannot be taken back.',
  },

  toolbar: {
    label: (ref) => `Format the text of ${ref}`,
    bold: 'Bold',
    boldFace: 'B',
    italic: 'Italic',
    italicFace: 'I',
    heading: 'Subheading',
    bullets: 'Bullet list',
    numbers: 'Numbered paragraphs',
    link: 'Link',
    more: 'More',
    underline: 'Underline',
    underlineKeys: 'Ctrl + U',
    strikethrough: 'Strikethrough',
    superscript: 'Superscript',
    subscript: 'Subscript',
    checks: 'Check list',
    quote: 'Quote',
    rule: 'Rule',
    table: 'Table',
    undo: 'Undo',
    undoKeys: 'Ctrl + Z',
    redo: 'Redo',
    redoKeys: 'Ctrl + Y',
    level: (level) => `Level ${level}`,
    linkHead: 'Link',
    linkSet: 'Set link',
    linkRemove: 'Remove link',
  },

  leave: {
    heading: 'Leave this page?',
    unsaved: 'Your last changes are not saved yet. If you leave now, they are lost.',
    drafts: 'On this page is text of yours that could not be taken in. If you leave now, it is lost.',
    stay: 'Stay here',
    go: 'Leave all the same',
  },

  offline: {
    title: 'Offline',
    heading: 'You are offline.',
    lead: 'This page needs a connection to the server.',
    documents: 'Without a connection, too, you can go on reading and writing in:',
    unsent: 'with changes that still wait',
    kept: 'Go on writing. Your text is in this browser, even if you close the page, and will be added as soon as there is a connection again.',
    notKept:
      'Go on writing. This browser cannot keep your text: it is on this page only and will be added later. Please do not close the page until then.',
    leave:
      'Your last changes are not on the server yet. They stay in this browser and will be added when you open the document here again.',
    leaveDrafts:
      'On this page is text of yours that could not be taken in. It stays in this browser and will be here when you open the document again.',
    signOutHead: 'Changes are still waiting here.',
    signOutLead: 'If you sign out, they are deleted from this browser and lost. They are in:',
    signOutAct: 'Sign out and delete',
    staySignedIn: 'Stay signed in',
    copyUnsaved: 'Copy the text that is not saved',
  },

  copying: {
    copied: 'Copied',
    byHand: 'This browser does not allow copying. The text is selected: Ctrl + C copies it.',
  },

  late: {
    failed: 'This part of the page cannot be shown at the moment.',
  },

  drafts: {
    head: (ref) => `Your change to ${ref} was not accepted.`,
    why: {
      'clause-locked': 'The clause was locked while you were writing. Your text is kept:',
      'editing-closed': 'The document was closed while you were writing. Your text is kept:',
      'not-allowed': 'Your account may only read here now. Your text is kept:',
      epoch: 'The document has meanwhile been restored from a backup. Your text is kept:',
      'too-large': 'The change was too large. Your text is kept:',
      damaged: 'The document is damaged on the server and takes no changes. Your text is kept:',
      other: 'The server did not accept it. Your text is kept:',
      'text-gone': 'Somebody had just deleted the paragraph. This is what you wrote:',
    },
    copy: 'Copy',
    discard: 'Discard',
  },

  ended: {
    'not-found': 'This document no longer exists, or it is no longer open to you.',
    'too-many':
      'You have this document open on a great many pages already. Please close some of them and reload this page.',
    outdated: 'This page is older than the server. Please copy what is not saved yet and reload the page.',
    reload: 'Reload the page',
    lowered: 'You may now only read this document.',
    large: 'The document is getting very large. Please split it before it takes no more changes.',
  },

  damaged: {
    head: 'A part of this document is damaged on the server.',
    lead: 'You see what is certainly intact. So that no more is lost, nobody can write here. Please tell the operators; the damage is on record there.',
  },

  versions: {
    heading: 'Versions',
    none: 'No version kept yet.',
    guestLink: 'Guest link',
    number: (number) => `Version ${number}`,
    keep: 'Keep a version',
    kept: (number) => `Version ${number} is kept.`,
    keptBy: (number, organisation) => `${organisation} has kept version ${number}.`,
    read: (number, label) => `Read version ${number}: ${label}`,
    fingerprint: 'Checksum of the text',
    restored: (number, isWhole) => `${isWhole ? 'Version' : 'One clause of version'} ${number} restored`,
    back: 'To the draft',
    all: 'All versions',
    changesSince: 'Changes since the last version',
    kinds: { automatic: 'automatic', named: 'kept', restored: 'restored', frozen: 'for signing' },
  },

  moderation: {
    heading: 'Facilitation',
    open: 'Editing open',
    closed: 'Editing closed',
    openAct: 'Open editing',
    closeAct: 'Close editing',
    lead: 'Everybody sees at once when you lock the document or a clause.',
  },

  imprint: {
    printed: 'printed',
    newest: 'Last kept:',
    noVersion: 'No version kept yet',
  },

  structure: {
    needsConnection: 'Changing the outline needs a connection.',
    removed: (ref) => `${ref} has been removed.`,
    removedSaid: (ref) => `${ref} has been removed. Ctrl + Z brings it back.`,
    bringBack: 'Undo',
    dismiss: 'Close this notice',
    isBack: (ref) => `${ref} is back.`,
    isFirst: 'The clause is the first one already.',
    isLast: 'The clause is the last one already.',
    copyLink: (isAnnex) => (isAnnex ? 'Copy link to the annex' : 'Copy link to the clause'),
    linkCopied: (ref) => `The link to ${ref} has been copied.`,
    linkNotCopied: (ref) => `This browser does not allow copying. The link to ${ref} is in the address bar now.`,
    unknown: 'The clause that the link points to is not in this document. It may have been removed.',
    keys: 'Alt + Shift + ↑ ↓',
  },

  travel: {
    wholeSelected: (clauses) =>
      clauses === 1
        ? 'The whole document is selected, 1 clause.'
        : `The whole document is selected, ${clauses} clauses.`,
    wholeCopied: 'The whole document has been copied.',
  },

  presence: {
    heading: 'Here now',
    you: '(you)',
    nowhere: 'is reading',
    isIn: (ref) => `is at ${ref}`,
    writesIn: (ref) => `is writing in ${ref}`,
    goTo: 'Go there',
    goToNamed: (who, ref) => `Go there: ${who}, ${ref}`,
    follow: 'Follow',
    followNamed: (who) => `Follow: ${who}`,
    unfollow: 'Stop following',
    following: 'Reading along',
    follows: (who) => `You are following: ${who}.`,
    followsNoMore: 'You are no longer following.',
    followedLeft: (who) => `${who} is no longer here. You are no longer following.`,
    came: (organisation) => `${organisation} is here now.`,
    went: (organisation) => `${organisation} is no longer here.`,
    mentions: 'Announce what others do',
    mentionsOn: 'What others do is announced again.',
    mentionsOff: 'What others do is no longer announced.',
  },

  keyList: {
    heading: 'Keys',
    openKeys: 'Ctrl + /',
  },

  dates: {
    today: (time) => `today, ${time}`,
    yesterday: (time) => `yesterday, ${time}`,
  },
}

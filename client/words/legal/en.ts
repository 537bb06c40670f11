import type { LegalWords } from './de.ts'

/** The same in English. */
export const en: LegalWords = {
  otherLanguage: 'There is this text in German only.',
  edit: 'Edit the text',
  text: 'Text of the page',
  hint: 'An empty line parts paragraphs. A line that begins with # is a heading. An empty field brings back the text that the program has.',
  save: 'Save the text',
  back: 'To the workspace',
  unfinished: 'This text is still a template. Those who run the workspace fill in what stands in square brackets.',
  texts: {
    imprint: `# Provider

[Name of the body that runs the workspace, legal form, represented by]

[Street, postcode, town]

# Contact

[E-mail address] [telephone]

# Responsible for the content

The counties to which documents belong are responsible for their texts. For the operation: [name, address].`,
    privacy: `# Who is responsible

[Name and address of the controller]. Data protection officer: [contact].

# What is stored, and why

To sign you in: name, e-mail address, password (as a hash alone), language, if you wish a second factor. To judge rights: your roles with organisation and function. To show who agreed to what: what you type, under a random id, with organisation and time. To show you what has changed: of each document that you have opened, what you last saw of it; nobody but you sees that.

Legal basis: [for instance Art. 6 (1) (e) GDPR with the law of the state].

# What is not stored

The address and kind of your device, when you read what, when you are present. There are no statistics about persons, no pictures, fonts or scripts of other providers, and one cookie: it keeps you signed in and is strictly necessary. While you enter a second factor, another one stands in its place, for ten minutes. For writing without a connection your browser keeps the documents that you have opened until you sign out.

# How long

Your account until you delete it or have it deleted. Sessions seven days at most. Single edits 30 days; versions for good, without names. Invitations are valid for seven days; their address is deleted on the day after at the latest. The record of what was done, without names: [365 days]. Backups: [period].

# Who gets the data

Those who take part in your workshops see function and organisation. Your name is seen by the operators, the facilitators of your workshop, the coordinators of your county and whoever leads your working group, and by nobody else. Operation: [data centre, processor under Art. 28 GDPR]. Nothing is passed on to countries outside of the European Union.

# Your rights

Access and your data to take away: under “My account”. There you change what is stored about you and delete your account. You may object, have the processing restricted, and complain to the supervisory authority: [name].`,
    accessibility: `# How far it conforms

The workspace is built to be used by keyboard and screen reader, in large type, with high contrast and on small screens. State: [date and kind of the assessment].

# What is not accessible yet

[Known limits with reasons and, where possible, another way]

# Report a barrier

If something stands in your way, please write to [e-mail address] or call [telephone]. You will have an answer within [period].

# Enforcement

If the answer does not help, turn to [arbitration body of the state].`,
  },
}

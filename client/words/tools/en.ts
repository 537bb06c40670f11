import type { ToolWords } from './de.ts'

export const en: ToolWords = {
  links: {
    label: 'Address, or words of a title',
    hint: 'For example https://www.example.org, mailto: and an e-mail address, or words of the title of a clause or a document.',
    wrong:
      'This is no address, and nothing is chosen. Please choose from the list, or enter an address with https, http, mailto or tel.',
    list: 'Clauses and documents',
    count: (count: number) => (count === 0 ? 'No suggestion' : count === 1 ? '1 suggestion' : `${count} suggestions`),
    leadsTo: (about: string, title: string) => `Leads to: ${about}, ${title}`,
    annex: 'Annex',
  },

  tables: {
    label: 'Change the table',
    rowAbove: 'Row before',
    rowBelow: 'Row after',
    columnBefore: 'Column before',
    columnAfter: 'Column after',
    headerRow: 'Header row',
    evenColumns: 'Reset column widths',
    removeRow: 'Remove row',
    removeColumn: 'Remove column',
    removeTable: 'Remove table',
  },

  insert: {
    label: 'Insert',
    opened: 'Insert. Arrows choose, Enter inserts, Esc closes.',
  },

  pasting: {
    losses: { pictures: 'pictures', colours: 'colours', fonts: 'fonts', links: 'unsafe links' },
    leftOut: (losses) => `Pasted. Left out: ${new Intl.ListFormat('en').format(losses)}.`,
  },
}
